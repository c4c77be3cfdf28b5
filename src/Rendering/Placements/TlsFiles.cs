namespace FreeAgentics.Infra.Rendering.Placements;

/// <summary>A certificate with its key, as PEM files.</summary>
/// <param name="Certificate">With its chain.</param>
/// <param name="Key">Of the certificate.</param>
/// <param name="Both">One file with the certificate, its chain and the key, which is what HAProxy wants.</param>
public sealed record TlsFiles(string Certificate, string Key, string Both);
