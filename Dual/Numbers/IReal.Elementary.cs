using System.Numerics;

namespace DualDiff;

// One line per elementary function of .NET's generic mathematics: each names its rule.
// .NET's own defaults are overridden where they are inaccurate (ExpM1, LogP1, ...: they compute exp(x) - 1) or break a tie (Max, Clamp).
public partial interface IReal<TSelf>
{
    static TSelf INumberBase<TSelf>.Abs(TSelf value) => TSelf.Apply<AbsRule>(value);

    static TSelf IRootFunctions<TSelf>.Sqrt(TSelf x) => TSelf.Apply<SqrtRule>(x);

    static TSelf IRootFunctions<TSelf>.Cbrt(TSelf x) => TSelf.Apply<CbrtRule>(x);

    static TSelf IRootFunctions<TSelf>.Hypot(TSelf x, TSelf y) => TSelf.Apply<HypotRule>(x, y);

    static TSelf IRootFunctions<TSelf>.RootN(TSelf x, int n) => TSelf.Apply<RootNRule>(x, TSelf.Constant(n));

    static TSelf IPowerFunctions<TSelf>.Pow(TSelf x, TSelf y) => TSelf.Apply<PowRule>(x, y);

    static TSelf IExponentialFunctions<TSelf>.Exp(TSelf x) => TSelf.Apply<ExpRule>(x);

    static TSelf IExponentialFunctions<TSelf>.Exp2(TSelf x) => TSelf.Apply<Exp2Rule>(x);

    static TSelf IExponentialFunctions<TSelf>.Exp10(TSelf x) => TSelf.Apply<Exp10Rule>(x);

    static TSelf IExponentialFunctions<TSelf>.ExpM1(TSelf x) => TSelf.Apply<ExpM1Rule>(x);

    static TSelf IExponentialFunctions<TSelf>.Exp2M1(TSelf x) => TSelf.Apply<Exp2M1Rule>(x);

    static TSelf IExponentialFunctions<TSelf>.Exp10M1(TSelf x) => TSelf.Apply<Exp10M1Rule>(x);

    static TSelf ILogarithmicFunctions<TSelf>.Log(TSelf x) => TSelf.Apply<LogRule>(x);

    static TSelf ILogarithmicFunctions<TSelf>.Log(TSelf x, TSelf newBase) => TSelf.Apply<LogBaseRule>(x, newBase);

    static TSelf ILogarithmicFunctions<TSelf>.Log2(TSelf x) => TSelf.Apply<Log2Rule>(x);

    static TSelf ILogarithmicFunctions<TSelf>.Log10(TSelf x) => TSelf.Apply<Log10Rule>(x);

    static TSelf ILogarithmicFunctions<TSelf>.LogP1(TSelf x) => TSelf.Apply<Log1PRule>(x);

    static TSelf ILogarithmicFunctions<TSelf>.Log2P1(TSelf x) => TSelf.Apply<Log2P1Rule>(x);

    static TSelf ILogarithmicFunctions<TSelf>.Log10P1(TSelf x) => TSelf.Apply<Log10P1Rule>(x);

    static TSelf ITrigonometricFunctions<TSelf>.Sin(TSelf x) => TSelf.Apply<SinRule>(x);

    static TSelf ITrigonometricFunctions<TSelf>.Cos(TSelf x) => TSelf.Apply<CosRule>(x);

    static (TSelf Sin, TSelf Cos) ITrigonometricFunctions<TSelf>.SinCos(TSelf x) =>
        (TSelf.Apply<SinRule>(x), TSelf.Apply<CosRule>(x));

    static TSelf ITrigonometricFunctions<TSelf>.Tan(TSelf x) => TSelf.Apply<TanRule>(x);

    static TSelf ITrigonometricFunctions<TSelf>.Asin(TSelf x) => TSelf.Apply<AsinRule>(x);

    static TSelf ITrigonometricFunctions<TSelf>.Acos(TSelf x) => TSelf.Apply<AcosRule>(x);

    static TSelf ITrigonometricFunctions<TSelf>.Atan(TSelf x) => TSelf.Apply<AtanRule>(x);

    static TSelf ITrigonometricFunctions<TSelf>.SinPi(TSelf x) => TSelf.Apply<SinPiRule>(x);

    static TSelf ITrigonometricFunctions<TSelf>.CosPi(TSelf x) => TSelf.Apply<CosPiRule>(x);

    static (TSelf SinPi, TSelf CosPi) ITrigonometricFunctions<TSelf>.SinCosPi(TSelf x) =>
        (TSelf.Apply<SinPiRule>(x), TSelf.Apply<CosPiRule>(x));

    static TSelf ITrigonometricFunctions<TSelf>.TanPi(TSelf x) => TSelf.Apply<TanPiRule>(x);

    static TSelf ITrigonometricFunctions<TSelf>.AsinPi(TSelf x) => TSelf.Apply<AsinPiRule>(x);

    static TSelf ITrigonometricFunctions<TSelf>.AcosPi(TSelf x) => TSelf.Apply<AcosPiRule>(x);

    static TSelf ITrigonometricFunctions<TSelf>.AtanPi(TSelf x) => TSelf.Apply<AtanPiRule>(x);

    static TSelf IFloatingPointIeee754<TSelf>.Atan2(TSelf y, TSelf x) => TSelf.Apply<Atan2Rule>(y, x);

    static TSelf IFloatingPointIeee754<TSelf>.Atan2Pi(TSelf y, TSelf x) => TSelf.Apply<Atan2PiRule>(y, x);

    static TSelf IHyperbolicFunctions<TSelf>.Sinh(TSelf x) => TSelf.Apply<SinhRule>(x);

    static TSelf IHyperbolicFunctions<TSelf>.Cosh(TSelf x) => TSelf.Apply<CoshRule>(x);

    static TSelf IHyperbolicFunctions<TSelf>.Tanh(TSelf x) => TSelf.Apply<TanhRule>(x);

    static TSelf IHyperbolicFunctions<TSelf>.Asinh(TSelf x) => TSelf.Apply<AsinhRule>(x);

    static TSelf IHyperbolicFunctions<TSelf>.Acosh(TSelf x) => TSelf.Apply<AcoshRule>(x);

    static TSelf IHyperbolicFunctions<TSelf>.Atanh(TSelf x) => TSelf.Apply<AtanhRule>(x);

    static TSelf IFloatingPointIeee754<TSelf>.Ieee754Remainder(TSelf left, TSelf right) =>
        TSelf.Apply<Ieee754RemainderRule>(left, right);

    static TSelf IFloatingPointIeee754<TSelf>.ScaleB(TSelf x, int n) => TSelf.Apply<ScaleBRule>(x, TSelf.Constant(n));

    static TSelf IFloatingPointIeee754<TSelf>.BitIncrement(TSelf x) => TSelf.Apply<BitIncrementRule>(x);

    static TSelf IFloatingPointIeee754<TSelf>.BitDecrement(TSelf x) => TSelf.Apply<BitDecrementRule>(x);
}
