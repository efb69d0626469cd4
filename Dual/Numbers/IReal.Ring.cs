using System.Numerics;

namespace DualDiff;

// Constants and operators. `+ - *` and unary `-` are the number structure's own (its ring); division is a rule.
public partial interface IReal<TSelf>
{
    static TSelf IAdditiveIdentity<TSelf, TSelf>.AdditiveIdentity => TSelf.Constant(0);

    static TSelf IMultiplicativeIdentity<TSelf, TSelf>.MultiplicativeIdentity => TSelf.Constant(1);

    static TSelf INumberBase<TSelf>.Zero => TSelf.Constant(0);

    static TSelf INumberBase<TSelf>.One => TSelf.Constant(1);

    static int INumberBase<TSelf>.Radix => 2;

    static TSelf ISignedNumber<TSelf>.NegativeOne => TSelf.Constant(-1);

    static TSelf IFloatingPointConstants<TSelf>.E => TSelf.Constant(double.E);

    static TSelf IFloatingPointConstants<TSelf>.Pi => TSelf.Constant(double.Pi);

    static TSelf IFloatingPointConstants<TSelf>.Tau => TSelf.Constant(double.Tau);

    static TSelf IFloatingPointIeee754<TSelf>.Epsilon => TSelf.Constant(double.Epsilon);

    static TSelf IFloatingPointIeee754<TSelf>.NaN => TSelf.Constant(double.NaN);

    static TSelf IFloatingPointIeee754<TSelf>.NegativeInfinity => TSelf.Constant(double.NegativeInfinity);

    static TSelf IFloatingPointIeee754<TSelf>.NegativeZero => TSelf.Constant(-0.0);

    static TSelf IFloatingPointIeee754<TSelf>.PositiveInfinity => TSelf.Constant(double.PositiveInfinity);

    static TSelf IUnaryPlusOperators<TSelf, TSelf>.operator +(TSelf value) => value;

    static TSelf IIncrementOperators<TSelf>.operator ++(TSelf value) => value + TSelf.One;

    static TSelf IDecrementOperators<TSelf>.operator --(TSelf value) => value - TSelf.One;

    static TSelf IModulusOperators<TSelf, TSelf, TSelf>.operator %(TSelf left, TSelf right) =>
        TSelf.Apply<RemainderRule>(left, right);

    static TSelf INumberBase<TSelf>.MultiplyAddEstimate(TSelf left, TSelf right, TSelf addend) =>
        (left * right) + addend;

    static TSelf IFloatingPointIeee754<TSelf>.FusedMultiplyAdd(TSelf left, TSelf right, TSelf addend) =>
        TSelf.ApplyMany<FusedMultiplyAddRule>([left, right, addend]);

    static TSelf IFloatingPointIeee754<TSelf>.Lerp(TSelf value1, TSelf value2, TSelf amount) =>
        (value1 * (TSelf.One - amount)) + (value2 * amount);

    static TSelf IFloatingPointIeee754<TSelf>.ReciprocalEstimate(TSelf x) => TSelf.One / x;

    static TSelf IFloatingPointIeee754<TSelf>.ReciprocalSqrtEstimate(TSelf x) => TSelf.One / TSelf.Sqrt(x);

    static TSelf ITrigonometricFunctions<TSelf>.DegreesToRadians(TSelf degrees) =>
        degrees * TSelf.Constant(double.Pi) / TSelf.Constant(180);

    static TSelf ITrigonometricFunctions<TSelf>.RadiansToDegrees(TSelf radians) =>
        radians * TSelf.Constant(180) / TSelf.Constant(double.Pi);
}
