namespace Pulumi;

/// <content>Joins outputs of different types.</content>
public static partial class Output
{
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2)
        => new(OutputCombination.OfAsync(
            [item1, item2],
            static values => (Value<T1>(values, 0), Value<T2>(values, 1))));

    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2)
        => Tuple((Input<T1>)item1, (Input<T2>)item2);

    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3)
        => new(OutputCombination.OfAsync(
            [item1, item2, item3],
            static values => (Value<T1>(values, 0), Value<T2>(values, 1), Value<T3>(values, 2))));

    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3)
        => Tuple((Input<T1>)item1, (Input<T2>)item2, (Input<T3>)item3);

    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4)
        => new(OutputCombination.OfAsync(
            [item1, item2, item3, item4],
            static values => (Value<T1>(values, 0), Value<T2>(values, 1), Value<T3>(values, 2), Value<T4>(values, 3))));

    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4)
        => Tuple((Input<T1>)item1, (Input<T2>)item2, (Input<T3>)item3, (Input<T4>)item4);

    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5)
        => new(OutputCombination.OfAsync(
            [item1, item2, item3, item4, item5],
            static values => (
                Value<T1>(values, 0), Value<T2>(values, 1), Value<T3>(values, 2), Value<T4>(values, 3),
                Value<T5>(values, 4))));

    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5)
        => Tuple(
            (Input<T1>)item1, (Input<T2>)item2, (Input<T3>)item3, (Input<T4>)item4,
            (Input<T5>)item5);

    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6)
        => new(OutputCombination.OfAsync(
            [item1, item2, item3, item4, item5, item6],
            static values => (
                Value<T1>(values, 0), Value<T2>(values, 1), Value<T3>(values, 2), Value<T4>(values, 3),
                Value<T5>(values, 4), Value<T6>(values, 5))));

    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6)
        => Tuple(
            (Input<T1>)item1, (Input<T2>)item2, (Input<T3>)item3, (Input<T4>)item4,
            (Input<T5>)item5, (Input<T6>)item6);

    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7)
        => new(OutputCombination.OfAsync(
            [item1, item2, item3, item4, item5, item6, item7],
            static values => (
                Value<T1>(values, 0), Value<T2>(values, 1), Value<T3>(values, 2), Value<T4>(values, 3),
                Value<T5>(values, 4), Value<T6>(values, 5), Value<T7>(values, 6))));

    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7)
        => Tuple(
            (Input<T1>)item1, (Input<T2>)item2, (Input<T3>)item3, (Input<T4>)item4,
            (Input<T5>)item5, (Input<T6>)item6, (Input<T7>)item7);

    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8)
        => new(OutputCombination.OfAsync(
            [item1, item2, item3, item4, item5, item6, item7, item8],
            static values => (
                Value<T1>(values, 0), Value<T2>(values, 1), Value<T3>(values, 2), Value<T4>(values, 3),
                Value<T5>(values, 4), Value<T6>(values, 5), Value<T7>(values, 6), Value<T8>(values, 7))));

    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8)
        => Tuple(
            (Input<T1>)item1, (Input<T2>)item2, (Input<T3>)item3, (Input<T4>)item4,
            (Input<T5>)item5, (Input<T6>)item6, (Input<T7>)item7, (Input<T8>)item8);

    private static T Value<T>(object?[] values, int index) => OutputData.Unboxed<T>(values[index]);
}
