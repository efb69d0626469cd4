namespace DualDiff;

/// <summary>A dual number as a tape keeps it: <see cref="Dual"/> with eight tangents, or <see cref="OneLane"/> with one.</summary>
/// <typeparam name="TSelf">The number structure itself.</typeparam>
internal interface ITangents<TSelf> : IReal<TSelf>
    where TSelf : struct, ITangents<TSelf>
{
    /// <summary>The same tangents beside another value: what adding a constant does.</summary>
    TSelf WithValue(double value);

    /// <summary>Whether value and tangents are exactly zero: then it contributes nothing to a sum.</summary>
    bool IsConstantZero { get; }
}
