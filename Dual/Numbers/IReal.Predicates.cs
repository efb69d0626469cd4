using System.Numerics;

namespace DualDiff;

// Control flow: values only, all of it through Test.
public partial interface IReal<TSelf>
{
    static bool IEqualityOperators<TSelf, TSelf, bool>.operator ==(TSelf left, TSelf right) =>
        TSelf.Test<Equal>(left, right);

    static bool IEqualityOperators<TSelf, TSelf, bool>.operator !=(TSelf left, TSelf right) =>
        TSelf.Test<NotEqual>(left, right);

    static bool IComparisonOperators<TSelf, TSelf, bool>.operator <(TSelf left, TSelf right) =>
        TSelf.Test<Less>(left, right);

    static bool IComparisonOperators<TSelf, TSelf, bool>.operator >(TSelf left, TSelf right) =>
        TSelf.Test<Greater>(left, right);

    static bool IComparisonOperators<TSelf, TSelf, bool>.operator <=(TSelf left, TSelf right) =>
        TSelf.Test<LessOrEqual>(left, right);

    static bool IComparisonOperators<TSelf, TSelf, bool>.operator >=(TSelf left, TSelf right) =>
        TSelf.Test<GreaterOrEqual>(left, right);

    static bool INumberBase<TSelf>.IsCanonical(TSelf value) => true;

    static bool INumberBase<TSelf>.IsComplexNumber(TSelf value) => false;

    static bool INumberBase<TSelf>.IsImaginaryNumber(TSelf value) => false;

    static bool INumberBase<TSelf>.IsRealNumber(TSelf value) => !TSelf.Test<IsNaN>(value, default);

    static bool INumberBase<TSelf>.IsEvenInteger(TSelf value) => TSelf.Test<IsEvenInteger>(value, default);

    static bool INumberBase<TSelf>.IsFinite(TSelf value) => TSelf.Test<IsFinite>(value, default);

    static bool INumberBase<TSelf>.IsInfinity(TSelf value) => TSelf.Test<IsInfinity>(value, default);

    static bool INumberBase<TSelf>.IsInteger(TSelf value) => TSelf.Test<IsInteger>(value, default);

    static bool INumberBase<TSelf>.IsNaN(TSelf value) => TSelf.Test<IsNaN>(value, default);

    static bool INumberBase<TSelf>.IsNegative(TSelf value) => TSelf.Test<IsNegative>(value, default);

    static bool INumberBase<TSelf>.IsNegativeInfinity(TSelf value) => TSelf.Test<IsNegativeInfinity>(value, default);

    static bool INumberBase<TSelf>.IsNormal(TSelf value) => TSelf.Test<IsNormal>(value, default);

    static bool INumberBase<TSelf>.IsOddInteger(TSelf value) => TSelf.Test<IsOddInteger>(value, default);

    static bool INumberBase<TSelf>.IsPositive(TSelf value) => TSelf.Test<IsPositive>(value, default);

    static bool INumberBase<TSelf>.IsPositiveInfinity(TSelf value) => TSelf.Test<IsPositiveInfinity>(value, default);

    static bool INumberBase<TSelf>.IsSubnormal(TSelf value) => TSelf.Test<IsSubnormal>(value, default);

    static bool INumberBase<TSelf>.IsZero(TSelf value) => TSelf.Test<Equal>(value, default);

    static int IFloatingPointIeee754<TSelf>.ILogB(TSelf x) => Math.ILogB(x.Value);

    int IComparable.CompareTo(object? obj) =>
        obj switch
        {
            null => 1,
            TSelf other => CompareTo(other),
            _ => throw DualErrors.NotComparable(typeof(TSelf), obj.GetType()),
        };
}
