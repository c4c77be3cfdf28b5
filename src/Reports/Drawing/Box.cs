namespace FreeAgentics.Infra.Reports.Drawing;

/// <summary>A rectangle of the drawing, in its own units: a card is 212 of them wide.</summary>
internal sealed record Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double CentreX => X + (Width / 2);

    public double CentreY => Y + (Height / 2);
}
