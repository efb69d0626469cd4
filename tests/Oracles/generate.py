#!/usr/bin/python3
"""Makes the oracle tables in tests/Oracles/tables, with mpmath alone and never with the library under test.

Run (Debian: apt-get install python3-mpmath), a few minutes on one core:

    /usr/bin/python3 tests/Oracles/generate.py             all tables
    /usr/bin/python3 tests/Oracles/generate.py Tanh Pow    only recompute and cross-check these; writes nothing

The output is deterministic: same points, same digits, functions in the order below, points in rising order.

Arguments are exact doubles, printed with 17 significant digits. Every result is printed with 32 significant digits
(more where an exact sum lies halfway between two doubles) and is computed from the exact binary value of the argument. How a number earns its digits:

1. It is evaluated at rising precision until two precisions agree to 40 digits, so cancellation costs time, not digits.
   The first precision holds every bit of 1 + x and x + y (for 5e-324: 340 digits), so that no argument drops out of both.
2. Derivatives are closed forms. Each is compared with a fourth-order central difference of the order below it, at a
   precision raised until the difference itself has 45 good digits. One disagreement beyond 1e-30 stops the run.

Results beyond the range of double are written as they are (1e400); beyond 1e99999 they are clamped to 1e99999, below
1e-99999 to 1e-99999. An exact zero is 0. NaN marks a derivative that does not exist (Pow in y at a negative base).
"""

import math
import os
import sys
import time
from fractions import Fraction

from mpmath import mp, mpf, workdps

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "tables")
DIGITS = 32

# ---------------------------------------------------------------------------------------------------------------------
# Evaluation at rising precision, and the cross-check.


def agree(a, b, digits):
    if mp.isnan(a) and mp.isnan(b):
        return True
    return a == b or abs(a - b) <= abs(b) * mpf(10) ** -digits


def span(args):
    """Digits from the highest to the lowest bit of the arguments and 1: with fewer, 1 + x may lose x twice and agree."""
    parts = [a.man_exp for a in args if a]
    high = max([0] + [abs(man).bit_length() + exp for man, exp in parts])
    low = min([0] + [exp for _, exp in parts])
    return int((high - low) * 0.30103) + 20


def accurate(f, args, digits=40):
    """All components of f(*args), each with a relative error below 10^-digits."""
    dps = max(digits + 20, span(args))
    with workdps(dps):
        last = f(*args)
    while dps < 20000:
        dps = dps * 8 // 5 + 20
        with workdps(dps):
            now = f(*args)
            if all(agree(a, b, digits) for a, b in zip(last, now)):
                return now
        last = now
    raise ArithmeticError(f"no agreement at {args}")


def decades(x):
    return 0 if x == 0 else float(mp.mag(x)) * 0.30103


class Checker:
    """Central differences of lower orders against the closed forms of the next order."""

    def __init__(self):
        self.done = 0
        self.skipped = []

    def check(self, name, f, args, values, index, pairs, scale):
        """pairs: (component that is differenced in argument `index`, component that must come out)."""
        with workdps(30):
            h = mpf(2) ** int(mp.floor(mp.log(scale, 2)) - 66)
        need = 45.0
        kept = []
        for source, target in pairs:
            if mp.isnan(values[target]) or mp.isnan(values[source]):
                continue
            if values[target] == 0:
                extra = 100.0
            elif abs(mp.mag(values[target])) > 10 ** 12:
                extra = 1e9
            else:
                extra = decades(values[source]) - decades(values[target]) - decades(h)
            if extra > 2500:
                self.skipped.append((name, args, target))
                continue
            kept.append((source, target))
            need = max(need, 45 + extra)
        if not kept:
            return
        need = int(need)
        at = {}
        with workdps(2 * need + 700):
            steps = {k: args[index] + k * h for k in (-2, -1, 1, 2)}
        for k, moved in steps.items():
            at[k] = accurate(f, args[:index] + (moved,) + args[index + 1:], need)
        with workdps(need + 20):
            for source, target in kept:
                difference = (8 * (at[1][source] - at[-1][source]) - (at[2][source] - at[-2][source])) / (12 * h)
                error = abs(difference - values[target])
                if error > abs(values[target]) * mpf(10) ** -30 and error > abs(values[source]) / scale * mpf(10) ** -70:
                    raise ArithmeticError(
                        f"{name}{args}: component {target} is {mp.nstr(values[target], 20)}, "
                        f"its difference {mp.nstr(difference, 20)}")
                self.done += 1


def text(x):
    """A double, 17 significant digits."""
    t = "%.17g" % x
    assert float(t) == x
    return t


def number(v):
    """A result, 32 significant digits; more only where 32 would round to another double."""
    if mp.isnan(v):
        return "NaN"
    if v == 0:
        return "0"
    sign = "-" if v < 0 else ""
    if mp.mag(v) > 332189:
        return sign + "1e99999"
    if mp.mag(v) < -332189:
        return sign + "1e-99999"
    for digits in (DIGITS, 60, 120, 400, 800):
        t = mp.nstr(v, digits, min_fixed=-6, max_fixed=18)
        if float(t) == nearest(v):  # not so when an exact sum or product lies halfway between two doubles
            break
    return t[:-2] if t.endswith(".0") else t.replace(".0e", "e")


def nearest(v):
    man, exp = v.man_exp  # without the sign
    try:
        return float(mp.sign(v)) * float(Fraction(int(man)) * Fraction(2) ** int(exp))
    except OverflowError:
        return math.inf if v > 0 else -math.inf


# ---------------------------------------------------------------------------------------------------------------------
# Points. Golden-ratio sequences: spread evenly, no special structure, the same on every machine.

GOLDEN = 0.6180339887498949
PLASTIC = (0.7548776662466927, 0.5698402909980532)
EVERYWHERE_TINY = [5e-324, 2.2250738585072014e-308, 1e-300, 1e-100, 1e-17, 3.3e-9, 1.7e-5]


def unit(i, step=GOLDEN):
    return (0.37 + i * step) % 1.0


def line(lo, hi, n, step=GOLDEN, start=0):
    return [lo + (hi - lo) * unit(start + i, step) for i in range(n)]


def power(exponent):
    with workdps(40):
        return float(mpf(10) ** mpf(exponent))


def logs(lo, hi, n, step=GOLDEN, start=0):
    return [power(e) for e in line(lo, hi, n, step, start)]


def both(points):
    return points + [-p for p in points]


def around(root, *offsets):
    """The double next to a root, its neighbourhood at 1e-9 and 1e-3."""
    return [root, root + 1e-9, root - 1e-3] + [root + o for o in offsets]


UP = 1.0 - 2.0 ** -53  # largest double below 1
HUGE = [1e10, 1e200]
REAL = [0.0] + both(EVERYWHERE_TINY) + line(-10, 10, 18) + both(logs(-3, 0, 6))
REAL_HUGE = REAL + both([31.4, 1234.5, 1e10, 1e100, 1e200, 1.5e308])
POSITIVE = EVERYWHERE_TINY + line(0, 10, 12) + logs(-300, 300, 16) + logs(-3, 3, 10) + [1e10, 1e200, 1.7e308]
NONZERO = both(EVERYWHERE_TINY + line(0, 10, 8) + logs(-300, 300, 10) + [1e10, 1e200])
NEAR_ONE = [1 + 2.0 ** -52, 1 - 2.0 ** -53, 1 + 1e-10, 1 - 1e-10, 1 + 1e-5, 1 - 1e-5, 1.01, 0.99, 1.2, 0.8]
INSIDE_ONE = [0.0] + both(EVERYWHERE_TINY + [0.001, 0.05, 0.5, 0.9, 0.99, 1 - 1e-5, 1 - 1e-10, 1 - 1e-14, UP]) + line(-1, 1, 24)
ABOVE_MINUS_ONE = (
    [0.0] + both(EVERYWHERE_TINY) + line(-1, 2, 16) + logs(0, 300, 12)
    + [-UP, -1 + 1e-14, -1 + 1e-10, -0.999, -0.5, 1.0, 10.0, 1e10, 1e200, 1.7e308])

# ---------------------------------------------------------------------------------------------------------------------
# Closed forms. Each function returns (value, first, second, third derivative).


def psi(m, x):
    """Polygamma by upward recurrence from the right half line; DLMF 5.15.5."""
    if x > 0.5 or x < -2000:
        return mp.psi(m, x)
    n = int(mp.ceil(1 - x))
    total = mp.fsum([(x + k) ** -(m + 1) for k in range(n)])
    return mp.psi(m, x + n) + (-1) ** (m + 1) * mp.factorial(m) * total


def loggamma_abs(x):
    if x > 0:
        return mp.loggamma(x)
    return mp.log(abs(mp.pi / mp.sinpi(x))) - mp.loggamma(1 - x)


def exp_base(base, shift):
    def f(x):
        ln = mp.log(base)
        y = mp.exp(x * ln) if base != mp.e else mp.exp(x)
        return (mp.expm1(x * ln) if shift else y), ln * y, ln ** 2 * y, ln ** 3 * y
    return f


def exp_e(shift):
    def f(x):
        y = mp.exp(x)
        return (mp.expm1(x) if shift else y), y, y, y
    return f


def log_base(base, shift):
    def f(x):
        k = mpf(1) if base is None else mp.log(base)
        if shift:
            value, t = mp.log1p(x), 1 + x
        else:
            value, t = mp.log(x), x
        return value / k, 1 / (k * t), -1 / (k * t ** 2), 2 / (k * t ** 3)
    return f


def scaled(f, k):
    def g(x):
        return tuple(v * k() for v in f(x))
    return g


def f_abs(x):
    return abs(x), mp.sign(x), mpf(0), mpf(0)


def f_sqrt(x):
    r = mp.sqrt(x)
    return r, 1 / (2 * r), -1 / (4 * x * r), 3 / (8 * x ** 2 * r)


def f_cbrt(x):
    r = mp.sign(x) * mp.cbrt(abs(x))
    return r, r / (3 * x), -2 * r / (9 * x ** 2), 10 * r / (27 * x ** 3)


def f_sin(x):
    s, c = mp.sin(x), mp.cos(x)
    return s, c, -s, -c


def f_cos(x):
    s, c = mp.sin(x), mp.cos(x)
    return c, -s, -c, s


def tangent(t, q):
    return t, q, 2 * t * q, 2 * q * (1 + 3 * t ** 2)


def f_tan(x):
    return tangent(mp.tan(x), 1 / mp.cos(x) ** 2)


def f_sinpi(x):
    s, c, p = mp.sinpi(x), mp.cospi(x), mp.pi
    return s, p * c, -p ** 2 * s, -p ** 3 * c


def f_cospi(x):
    s, c, p = mp.sinpi(x), mp.cospi(x), mp.pi
    return c, -p * s, -p ** 2 * c, p ** 3 * s


def f_tanpi(x):
    c = mp.cospi(x)
    v = tangent(mp.sinpi(x) / c, 1 / c ** 2)
    return v[0], mp.pi * v[1], mp.pi ** 2 * v[2], mp.pi ** 3 * v[3]


def f_asin(x):
    u = (1 - x) * (1 + x)
    r = mp.sqrt(u)
    return mp.asin(x), 1 / r, x / (u * r), (1 + 2 * x ** 2) / (u ** 2 * r)


def f_acos(x):
    v = f_asin(x)
    return mp.acos(x), -v[1], -v[2], -v[3]


def f_atan(x):
    u = 1 + x ** 2
    return mp.atan(x), 1 / u, -2 * x / u ** 2, (6 * x ** 2 - 2) / u ** 3


def f_sinh(x):
    s, c = mp.sinh(x), mp.cosh(x)
    return s, c, s, c


def f_cosh(x):
    s, c = mp.sinh(x), mp.cosh(x)
    return c, s, c, s


def f_tanh(x):
    t, q = mp.tanh(x), 1 / mp.cosh(x) ** 2
    return t, q, -2 * t * q, 2 * q * (2 * t ** 2 - q)


def f_asinh(x):
    u = 1 + x ** 2
    r = mp.sqrt(u)
    return mp.asinh(x), 1 / r, -x / (u * r), (2 * x ** 2 - 1) / (u ** 2 * r)


def f_acosh(x):
    u = (x - 1) * (x + 1)
    r = mp.sqrt(u)
    return mp.acosh(x), 1 / r, -x / (u * r), (2 * x ** 2 + 1) / (u ** 2 * r)


def f_atanh(x):
    u = (1 - x) * (1 + x)
    return mp.atanh(x), 1 / u, 2 * x / u ** 2, (2 + 6 * x ** 2) / u ** 3


def logistic(x):
    return 1 / (1 + mp.exp(-x)), 1 / (1 + mp.exp(x)), -mp.tanh(x / 2)  # p, q = 1 - p, q - p


def f_sigmoid(x):
    p, q, d = logistic(x)
    return p, p * q, p * q * d, p * q * (1 - 6 * p * q)


def softplus(x):
    return (x if x > 0 else 0) + mp.log1p(mp.exp(-abs(x)))


def f_softplus(x):
    p, q, d = logistic(x)
    return softplus(x), p, p * q, p * q * d


def f_logsigmoid(x):
    p, q, d = logistic(x)
    return -softplus(-x), q, -p * q, -p * q * d


def f_relu(x):
    return (x, mpf(1), mpf(0), mpf(0)) if x > 0 else (mpf(0),) * 4


def f_sinc(x):
    p = mp.pi
    if x == 0:
        return mpf(1), mpf(0), -p ** 2 / 3, mpf(0)
    with workdps(mp.dps + 4 * int(abs(decades(x)))):  # the sums below are of order u^3 and u^5
        return sinc_quotients(x)


def sinc_quotients(x):
    p = +mp.pi
    s, c, u = mp.sinpi(x), mp.cospi(x), p * x
    return (
        s / u,
        p * (u * c - s) / u ** 2,
        p ** 2 * (-u ** 2 * s - 2 * u * c + 2 * s) / u ** 3,
        p ** 3 * (-u ** 3 * c + 3 * u ** 2 * s + 6 * u * c - 6 * s) / u ** 4)


def f_erf(x):
    g = 2 / mp.sqrt(mp.pi) * mp.exp(-x ** 2)
    return mp.erf(x), g, -2 * x * g, (4 * x ** 2 - 2) * g


def f_erfc(x):
    v = f_erf(x)
    return mp.erfc(x), -v[1], -v[2], -v[3]


def erfinv(x):
    """Newton on log erfc, from a double start; quadratic, at full working precision."""
    if x == 0:
        return mpf(0)
    a = abs(x)
    if a < mpf(1) / 2:
        w = mp.sqrt(mp.pi) / 2 * a
        for _ in range(60):
            step = (mp.erf(w) - a) * mp.sqrt(mp.pi) / 2 * mp.exp(w * w)
            w -= step
            if abs(step) < w * mpf(10) ** (-mp.dps // 2 - 5):
                break
        w -= (mp.erf(w) - a) * mp.sqrt(mp.pi) / 2 * mp.exp(w * w)
    else:
        t = mp.log(1 - a)
        w = mp.sqrt(-t)
        for _ in range(200):
            e = mp.erfc(w)
            step = (mp.log(e) - t) * e * mp.sqrt(mp.pi) / 2 * mp.exp(w * w)
            w += step
            if abs(step) < w * mpf(10) ** (-mp.dps // 2 - 5):
                break
        e = mp.erfc(w)
        w += (mp.log(e) - t) * e * mp.sqrt(mp.pi) / 2 * mp.exp(w * w)
    return mp.sign(x) * w


def f_erfinv(x):
    w = erfinv(x)
    d = mp.sqrt(mp.pi) / 2 * mp.exp(w ** 2)
    return w, d, 2 * w * d ** 2, (2 + 8 * w ** 2) * d ** 3


def f_gamma(x):
    g, a, b, c = mp.gamma(x), psi(0, x), psi(1, x), psi(2, x)
    return g, g * a, g * (a ** 2 + b), g * (a ** 3 + 3 * a * b + c)


def f_loggamma(x):
    return loggamma_abs(x), psi(0, x), psi(1, x), psi(2, x)


def polygamma(n, orders):
    def f(x):
        return tuple(psi(n + k, x) for k in range(orders))
    return f


def bessel(kind, n, orders):
    """Derivatives by DLMF 10.6.7 and 10.29.5: a binomial sum over neighbouring orders, no division by x."""
    function = {"J": mp.besselj, "Y": mp.bessely, "I": mp.besseli, "K": mp.besselk}[kind]
    sign = -1 if kind in "JY" else 1

    def order(m, x, memory):
        # integer orders: C(-m) = (-1)^m C(m) for J and Y, the same for I and K
        key = abs(m)
        if key not in memory:
            memory[key] = function(key, x)
        return memory[key] * (-1 if m < 0 and m % 2 and kind in "JY" else 1)

    def f(x):
        memory = {}
        out = []
        for k in range(orders):
            total = mp.fsum([sign ** j * mp.binomial(k, j) * order(n - k + 2 * j, x, memory) for j in range(k + 1)])
            out.append(total * mpf(2) ** -k * (-1 if kind == "K" and k % 2 else 1))
        return tuple(out)
    return f


def f_reciprocal(x):
    return 1 / x, -1 / x ** 2, 2 / x ** 3, -6 / x ** 4


def f_square(x):
    return x ** 2, 2 * x, mpf(2), mpf(0)


# Length over which a function changes its nature: distance to the next singularity, at most 1. Too small is safe.


def near_zero(x):
    return min(mpf(1), abs(x)) if x else mpf(1)


def near_one(x):
    return min(near_zero(x), abs(1 - abs(x)) or mpf(1))


def near_minus_one(x):
    return min(near_zero(x), 1 + x)


def near_integer(x):
    return min(near_zero(x), abs(x - mp.nint(x)) or mpf(1))


def near_half(x):
    return min(near_zero(x), abs(mp.cospi(x)) / 4)


def near_cos(x):
    return min(near_zero(x), abs(mp.cos(x)) / 2)


EXP_POINTS = REAL + [-1000.0, -746.0, -745.1, -708.5, -700.3, -300.7, -80.4, -45.0, -37.2, -20.5, 20.5, 45.0, 88.8, 300.7, 700.3, 709.7, 710.5, 1000.0]
EXP2_POINTS = REAL + [-1500.0, -1074.4, -1022.7, -1000.3, -300.6, -64.3, -54.0, -45.0, -20.25, 20.25, 45.0, 64.3, 300.6, 1000.3, 1023.9, 1024.1, 1500.0, 0.5, 3.0]
EXP10_POINTS = REAL + [-400.0, -323.4, -308.1, -300.3, -100.6, -45.0, -22.0, -17.3, -16.1, 17.3, 22.0, 45.0, 100.6, 300.3, 308.2, 308.3, 400.0, 0.5, 3.0]
TRIG_POINTS = REAL_HUGE + [0.7853981633974483, 1.5707963267948966, 3.141592653589793, 6.283185307179586, 1.57, 100.53096491487338, 355.0, 1e5, 1e22, 2.0 ** 60]
TRIGPI_POINTS = REAL_HUGE + both([0.1, 0.25, 0.3, 0.499999, 0.75, 1.25, 0.9999999999, 1.0000000000000002, 2.0, 1e6 + 0.3, 2.0 ** 40 + 0.0625])
LOG_POINTS = POSITIVE + NEAR_ONE + [2.0, 10.0, 1000.0]
LOGISTIC_POINTS = REAL + both([15.0, 20.0, 36.7, 37.5, 40.0, 100.4, 300.0, 700.0, 709.5, 745.5, 1000.0, 1e10, 1e200])
GAMMA_POLES = [-16.5, -0.5, -0.999999, -1.000001, -1.5, -2.3, -3.7, -5.2, -10.1, -20.4, -50.6, -100.3]
TINY_GAMMA = both([5e-324, 1e-308, 1e-300, 1e-100, 1e-17, 3.3e-9, 1.7e-5, 0.01])
GAMMA_LINE = TINY_GAMMA + GAMMA_POLES + line(0, 5, 12) + line(5, 40, 8)
BESSEL_LINE = [1e-300, 1e-100, 1e-17, 3.3e-9, 1.7e-5, 0.01] + line(0, 10, 16) + line(10, 50, 8) + [60.7, 100.3, 345.6, 1000.1, 12345.6, 1e6, 1e10]
BESSEL_GROW = [1e-300, 1e-100, 1e-17, 3.3e-9, 1.7e-5, 0.01] + line(0, 10, 16) + line(10, 50, 10) + [7.75, 8.0, 15.0, 30.3, 60.7, 100.3, 345.6, 600.2, 700.5, 709.0, 713.9, 720.0, 745.0, 1000.0]
J_NEGATIVE = [-x for x in [1e-300, 1e-17, 0.4, 1.9, 7.3, 23.4, 1e5]]

UNARY = {
    "Abs": (f_abs, NONZERO, near_zero),
    "Sqrt": (f_sqrt, POSITIVE + NEAR_ONE, near_zero),
    "Cbrt": (f_cbrt, NONZERO + [8.0, -27.0] + line(-3, 3, 8), near_zero),
    "Exp": (exp_e(False), EXP_POINTS, near_zero),
    "Exp2": (exp_base(2, False), EXP2_POINTS, near_zero),
    "Exp10": (exp_base(10, False), EXP10_POINTS, near_zero),
    "ExpM1": (exp_e(True), EXP_POINTS, near_zero),
    "Exp2M1": (exp_base(2, True), EXP2_POINTS, near_zero),
    "Exp10M1": (exp_base(10, True), EXP10_POINTS, near_zero),
    "Log": (log_base(None, False), LOG_POINTS, near_one),
    "Log2": (log_base(2, False), LOG_POINTS, near_one),
    "Log10": (log_base(10, False), LOG_POINTS, near_one),
    "Log1P": (log_base(None, True), ABOVE_MINUS_ONE, near_minus_one),
    "Log2P1": (log_base(2, True), ABOVE_MINUS_ONE, near_minus_one),
    "Log10P1": (log_base(10, True), ABOVE_MINUS_ONE, near_minus_one),
    "Sin": (f_sin, TRIG_POINTS, near_zero),
    "Cos": (f_cos, TRIG_POINTS, near_zero),
    "Tan": (f_tan, TRIG_POINTS, near_cos),
    "Asin": (f_asin, INSIDE_ONE, near_one),
    "Acos": (f_acos, INSIDE_ONE, near_one),
    "Atan": (f_atan, REAL_HUGE, near_zero),
    "SinPi": (f_sinpi, TRIGPI_POINTS, near_zero),
    "CosPi": (f_cospi, TRIGPI_POINTS + [0.5], near_zero),
    "TanPi": (f_tanpi, [x for x in TRIGPI_POINTS if abs(x) != 1234.5], near_half),
    "AsinPi": (scaled(f_asin, lambda: 1 / mp.pi), INSIDE_ONE, near_one),
    "AcosPi": (scaled(f_acos, lambda: 1 / mp.pi), INSIDE_ONE, near_one),
    "AtanPi": (scaled(f_atan, lambda: 1 / mp.pi), REAL_HUGE, near_zero),
    "Sinh": (f_sinh, EXP_POINTS, near_zero),
    "Cosh": (f_cosh, EXP_POINTS, near_zero),
    "Tanh": (f_tanh, LOGISTIC_POINTS, near_zero),
    "Asinh": (f_asinh, REAL_HUGE, near_zero),
    "Acosh": (
        f_acosh,
        [1 + 2.0 ** -52, 1 + 2.0 ** -51, 1 + 1e-14, 1 + 1e-10, 1 + 1e-7, 1 + 1e-5, 1.001, 1.01]
        + line(1, 2, 10) + line(2, 20, 8) + logs(1, 300, 16) + [1e10, 1e200, 1.7e308],
        near_one),
    "Atanh": (f_atanh, INSIDE_ONE, near_one),
    "Sigmoid": (f_sigmoid, LOGISTIC_POINTS, near_zero),
    "Softplus": (f_softplus, LOGISTIC_POINTS, near_zero),
    "LogSigmoid": (f_logsigmoid, LOGISTIC_POINTS, near_zero),
    "Relu": (f_relu, NONZERO, near_zero),
    "Sinc": (f_sinc, [0.0] + both([5e-324, 1e-300, 1e-100, 1e-17, 3.3e-9, 1.7e-5, 1e-3, 0.05, 0.5, 1.0, 1.0000000001, 1.5, 2.0, 3.3, 17.25, 1e6 + 0.3]) + line(-6, 6, 24) + [1e10 + 0.25, 1e200], near_zero),
    "Erf": (f_erf, REAL + both([0.84375, 1.25, 5.9, 6.5, 10.0, 26.0, 30.0, 1e10]) + [1e200], near_zero),
    "Erfc": (f_erfc, REAL + [0.84375, 1.25, 2.857, 5.9, 6.5, 10.0, 15.5, 20.0, 26.0, 26.5, 27.2, 27.5, 30.0, 1e4, -6.5, -26.0, -1e10], near_zero),
    "ErfInv": (f_erfinv, INSIDE_ONE, near_one),
    "Gamma": (f_gamma, GAMMA_LINE + [30.5, 60.2, 100.7, 140.3, 160.9, 170.5, 171.0, 171.62, 172.0, 200.5, -150.4, -170.6, -180.3] + [1.4616321449683622, 1.0, 2.0], near_integer),
    "LogGamma": (
        f_loggamma,
        GAMMA_LINE + [1.0, 2.0, 1 + 1e-9, 1 - 1e-9, 2 + 1e-9, 2 - 1e-9, 1.001, 1.999, 1.4616321449683622, 171.3, 1e3, 1e6, 1e10, 1e100, 1e200, 1e300]
        + around(-2.4570247382208006) + around(-2.7476826467274127) + around(-3.1435808883499798),
        near_integer),
    "Digamma": (
        polygamma(0, 4),
        GAMMA_LINE + [171.3, 1e3, 1e6, 1e10, 1e100, 1e200, 1e300, 1.0, 2.0]
        + around(1.4616321449683622) + around(-0.5040830082644554) + around(-1.5734984731623904),
        near_integer),
    "Trigamma": (polygamma(1, 4), GAMMA_LINE + [171.3, 1e3, 1e6, 1e10, 1e100, 1e200, 1e300, 1.0, 2.0, 1.4616321449683622], near_integer),
    "BesselJ0": (bessel("J", 0, 4), [0.0] + BESSEL_LINE + J_NEGATIVE + around(2.404825557695773) + around(5.520078110286311) + [1e200], near_zero),
    "BesselJ1": (bessel("J", 1, 4), [0.0] + BESSEL_LINE + J_NEGATIVE + around(3.8317059702075125) + around(7.015586669815619) + [1e200], near_zero),
    "BesselY0": (bessel("Y", 0, 4), BESSEL_LINE + around(0.8935769662791675) + around(3.957678419314858) + [1e200], near_zero),
    "BesselY1": (bessel("Y", 1, 4), BESSEL_LINE + around(2.197141326031017) + around(5.429681040794135) + [1e200], near_zero),
    "BesselI0": (bessel("I", 0, 4), [0.0] + BESSEL_GROW + J_NEGATIVE[:-1], near_zero),
    "BesselI1": (bessel("I", 1, 4), [0.0] + BESSEL_GROW + J_NEGATIVE[:-1], near_zero),
    "BesselK0": (bessel("K", 0, 4), BESSEL_GROW, near_zero),
    "BesselK1": (bessel("K", 1, 4), BESSEL_GROW, near_zero),
    "Reciprocal": (f_reciprocal, NONZERO, near_zero),
    "Square": (f_square, [0.0] + NONZERO, near_zero),
}

# ---------------------------------------------------------------------------------------------------------------------
# Binary: (value, dx, dy, dxx, dxy, dyy), x the first argument.

ZERO, ONE = mpf(0), mpf(1)


def b_add(x, y):
    return x + y, ONE, ONE, ZERO, ZERO, ZERO


def b_subtract(x, y):
    return x - y, ONE, -ONE, ZERO, ZERO, ZERO


def b_multiply(x, y):
    return x * y, y, x, ZERO, ONE, ZERO


def b_divide(x, y):
    return x / y, 1 / y, -x / y ** 2, ZERO, -1 / y ** 2, 2 * x / y ** 3


def remainder(nearest):
    def f(x, y):
        with workdps(800):
            q = x / y
            n = (mp.nint(q) if nearest else mp.sign(q) * mp.floor(abs(q)))
            r = x - n * y
        return r, ONE, -n, ZERO, ZERO, ZERO
    return f


def b_pow(x, y):
    if x < 0:
        n = int(y)
        nan = mp.nan
        return x ** n, n * x ** (n - 1), nan, n * (n - 1) * x ** (n - 2), nan, nan
    v, log = mp.power(x, y), mp.log(x)
    return v, y * v / x, v * log, y * (y - 1) * v / x ** 2, v / x * (1 + y * log), v * log ** 2


def b_hypot(x, y):
    h = mp.sqrt(x ** 2 + y ** 2)
    return h, x / h, y / h, y ** 2 / h ** 3, -x * y / h ** 3, x ** 2 / h ** 3


def b_atan2(y, x):
    r = x ** 2 + y ** 2
    return mp.atan2(y, x), x / r, -y / r, -2 * x * y / r ** 2, (y - x) * (y + x) / r ** 2, 2 * x * y / r ** 2


def b_atan2pi(y, x):
    return tuple(v / mp.pi for v in b_atan2(y, x))


def choose(pick):
    def f(x, y):
        first = pick(x, y) == x
        return (x if first else y), mpf(first), mpf(not first), ZERO, ZERO, ZERO
    return f


def b_logbeta(x, y):
    s = x + y
    c = psi(1, s)
    return (
        mp.loggamma(x) + mp.loggamma(y) - mp.loggamma(s),
        psi(0, x) - psi(0, s), psi(0, y) - psi(0, s),
        psi(1, x) - c, -c, psi(1, y) - c)


def b_beta(x, y):
    v = b_logbeta(x, y)
    b = mp.gamma(x) * mp.gamma(y) / mp.gamma(x + y)
    return b, b * v[1], b * v[2], b * (v[1] ** 2 + v[3]), b * (v[1] * v[2] + v[4]), b * (v[2] ** 2 + v[5])


def b_logaddexp(x, y):
    p, q, _ = logistic(x - y)
    return max(x, y) + mp.log1p(mp.exp(-abs(x - y))), p, q, p * q, -p * q, p * q


def b_copysign(x, y):
    return abs(x) * mp.sign(y), mp.sign(x) * mp.sign(y), ZERO, ZERO, ZERO, ZERO


def gamma_regularized(upper):
    """P(a, x) = x^a e^-x sum x^n / Gamma(a + n + 1), DLMF 8.7.1, differentiated in a term by term."""

    def f(a, x):
        log, z = mp.log(x), a + 1
        t = mp.exp(a * log - x - mp.loggamma(z))
        p0, p1 = mp.psi(0, z), mp.psi(1, z)
        value = da = daa = mpf(0)
        stop = mpf(10) ** (-mp.dps - 10)
        while True:
            d = log - p0
            value += t
            da += t * d
            daa += t * (d * d - p1)
            if z > 2 * x and t * (1 + d * d) < stop * min(value, abs(da) or value, abs(daa) or value):
                break
            p0 += 1 / z
            p1 -= 1 / z ** 2
            t *= x / z
            z += 1
        g = mp.exp((a - 1) * log - x - mp.loggamma(a))
        out = value, da, g, daa, g * (log - mp.psi(0, a)), g * ((a - 1) / x - 1)
        return (1 - value,) + tuple(-v for v in out[1:]) if upper else out
    return f


def pairs(x_points, y_points):
    return list(zip(x_points, y_points))


def plane(n, x_range, y_range, start=0):
    return [
        (x_range[0] + (x_range[1] - x_range[0]) * unit(start + i, PLASTIC[0]),
         y_range[0] + (y_range[1] - y_range[0]) * unit(start + i, PLASTIC[1])) for i in range(n)]


def log_plane(n, x_range, y_range, start=0, signs=False):
    out = []
    for i, (p, q) in enumerate(plane(n, x_range, y_range, start)):
        s, t = ((1, 1), (-1, 1), (1, -1), (-1, -1))[i % 4] if signs else (1, 1)
        out.append((s * power(p), t * power(q)))
    return out


ARITHMETIC = (
    plane(16, (-10, 10), (-10, 10)) + log_plane(16, (-3, 3), (-3, 3), 50, True) + log_plane(10, (-140, 140), (-140, 140), 90, True)
    + [(1.0, 3.0), (0.1, 0.2), (1e-300, 3.0), (-1e-17, 1.0), (1e200, 1e-200), (1e-200, 1e-200), (1e200, 7e199), (5e-324, 2.5),
       (1e10, -1e-10), (0.0, 1.5), (0.0, -1e-100), (1e308, -3.3), (1.0000000000000002, -1.0), (3.3, 3.2999999999999994)])
AWAY = [(5.3, 2.0), (-5.3, 2.0), (5.3, -2.0), (-5.3, -2.0), (0.3, 1.0), (-0.3, 1.0), (1e-300, 1.0), (5e-324, 1e-300), (1e-17, 3.0),
        (1e10, 3.7), (1e200, 3.3), (-1e200, 7.1e150), (1e15, 0.7), (123456.789, 0.001234), (1e-200, 3e-201), (7.25, 1e200), (0.0, 2.5)]


def away_from_jumps(points, nearest):
    kept = []
    for x, y in points:
        with workdps(800):
            q = mpf(x) / mpf(y)
            gap = abs(q - mp.floor(q) - mpf(1) / 2) if nearest else abs(q - mp.nint(q))
        if gap > 0.02 or (not nearest and abs(q) < 0.5):
            kept.append((x, y))
    return kept


HALF_PLANE = log_plane(20, (-2, 2), (-2, 2), 10)
GAMMA_PAIRS = (
    log_plane(26, (-2, 2), (-2, 2), 30)
    + [(0.5, 0.5), (1.0, 1.0), (1.0, 1e-17), (2.5, 1e-300), (0.3, 1e-10), (1e-3, 0.7), (1e-6, 1e-6), (3.0, 40.0), (3.0, 100.0),
       (0.5, 26.5), (0.5, 700.0), (10.0, 10.0), (10.0, 0.1), (10.0, 30.5), (50.3, 20.1), (50.3, 49.9), (50.3, 120.7), (100.0, 100.5),
       (200.7, 150.1), (200.7, 260.3), (1e3, 950.5), (1e3, 1e3), (1e3, 1100.5), (1e4, 1e4), (20.5, 1e-3), (171.2, 170.4), (300.3, 1.7)])
BETA_PAIRS = (
    log_plane(24, (-3, 2), (-3, 2), 70)
    + [(1.0, 1.0), (0.5, 0.5), (2.0, 3.0), (1e-300, 2.0), (1e-17, 1e-17), (3.3e-9, 5.5), (1e-100, 1e-200), (1e10, 0.5), (0.25, 1e10),
       (100.5, 200.25), (500.5, 500.5), (1000.3, 2.2), (170.3, 171.9), (30.5, 1e-5), (1.0, 1e-12), (7.7, 7.7), (1e5, 1e-3)])

BINARY = {
    "Add": (b_add, ARITHMETIC),
    "Subtract": (b_subtract, ARITHMETIC),
    "Multiply": (b_multiply, ARITHMETIC),
    "Divide": (b_divide, ARITHMETIC),
    "Remainder": (remainder(False), away_from_jumps(ARITHMETIC[:42] + AWAY, False)),
    "Ieee754Remainder": (remainder(True), away_from_jumps(ARITHMETIC[:42] + AWAY, True)),
    "Pow": (
        b_pow,
        plane(14, (0, 10), (-10, 10), 20) + log_plane(14, (-3, 3), (-2, 1), 40) + [(x, -y) for x, y in log_plane(8, (-3, 3), (-2, 1), 77)]
        + [(1e-300, 0.5), (1e-300, 1.0), (1e-300, -0.5), (5e-324, 0.25), (1e200, 1.5), (1e200, -1.5), (1e10, 30.7), (1 + 1e-10, 1e10),
           (1 - 1e-10, -1e10), (1.0000000000000002, 1e15), (0.9999999999999999, 1e17), (2.0, 1000.5), (2.0, -1070.3), (0.1, 307.9), (1.5, 1e-17),
           (1.0, 3.3), (3.3, 1.0), (2.0, 3.0), (2.7, 0.0), (9.0, 0.5), (0.3, 1e-300),
           (-2.0, 3.0), (-2.0, 2.0), (-1.5, -3.0), (-0.3, 5.0), (-1e-100, 2.0), (-7.7, 1.0), (-3.0, -2.0)]),
    "Hypot": (
        b_hypot,
        ARITHMETIC[:42] + [(3.0, 4.0), (1e200, 1e200), (1e-200, 1e-200), (1e-200, -3e-200), (-1e200, 2.5e199), (1e200, 1e-200), (1e-200, 1e200),
                           (1.0, 1e-17), (1e-9, 1.0), (0.0, 2.0), (2.0, 0.0), (-5.5, 0.0), (1e308, 1e308), (5e-324, 1e-323), (1e-300, 3.0)]),
    "Atan2": None,
    "Atan2Pi": None,
    "Min": (choose(min), [p for p in ARITHMETIC if p[0] != p[1]]),
    "Max": (choose(max), [p for p in ARITHMETIC if p[0] != p[1]]),
    "Beta": (b_beta, BETA_PAIRS),
    "LogBeta": (b_logbeta, BETA_PAIRS + [(1e10, 1e10), (1e100, 1e3), (3.5, 1e200), (1e200, 1e200), (1e-300, 1e300)]),
    "LogAddExp": (
        b_logaddexp,
        plane(20, (-10, 10), (-10, 10), 5) + log_plane(12, (-3, 3), (-3, 3), 60, True)
        + [(0.0, 0.0), (1e10, 1e10), (1e50, 1e50), (1e200, 1e200), (-1e200, -1e200), (1000.0, 1000.5), (-1000.0, -1000.5), (700.0, -700.0),
           (-745.2, 0.0), (0.0, -40.0), (0.0, 40.0), (1e10, 1e10 + 1), (1e10, 5.0), (-1e10, 5.0), (1e-17, -1e-17), (1e-300, 0.0), (709.0, 710.0), (0.5, -37.0)]),
    "CopySign": (b_copysign, [p for p in ARITHMETIC if p[0] != 0]),
    "GammaLowerRegularized": (gamma_regularized(False), GAMMA_PAIRS),
    "GammaUpperRegularized": (gamma_regularized(True), GAMMA_PAIRS),
}
ANGLE = (
    ARITHMETIC[:42]
    + [(1.0, 1.0), (-1.0, 1.0), (1.0, -1.0), (-1.0, -1.0), (1e-200, 1e-200), (1e200, 1e200), (1e200, 1e-200), (1e-200, 1e200), (-1e-200, 3e-200),
       (1e-300, -1.0), (-1e-300, -1.0), (1e-17, 1.0), (1.0, 1e-17), (1.0, 0.0), (-2.0, 0.0), (0.0, 3.0), (1e10, -1e-10), (-1e308, 1e308)])
BINARY["Atan2"] = (b_atan2, ANGLE)
BINARY["Atan2Pi"] = (b_atan2pi, ANGLE)
BINARY_SCALE_IN_X = {"GammaLowerRegularized", "GammaUpperRegularized"}


def binary_scale(name, args, index):
    if name.startswith("Atan2") or name == "Hypot":
        with workdps(30):
            return min([mpf(1)] + [abs(v) for v in args if v]) / 4  # not across the cut of Atan2
    if name == "Pow":
        with workdps(30):
            other = abs(args[1]) if index == 0 else abs(mp.log(abs(args[0])))
            return near_zero(args[index]) / max(1, other)
    if name in ("Min", "Max"):
        with workdps(30):
            return min(mpf(1), abs(args[0] - args[1])) / 4
    if name in ("Remainder", "Ieee754Remainder"):
        with workdps(800):
            q = args[0] / args[1]
            return min(abs(args[1]) / 1000, abs(args[1] / q) / 1000) if q else abs(args[1]) / 1000
    return near_zero(args[index])


# ---------------------------------------------------------------------------------------------------------------------
# Integer parameter: (value, d1, d2).


def f_root(n):
    def f(x):
        r = mp.sign(x) * mp.power(abs(x), mpf(1) / n)
        return r, r / (n * x), (mpf(1) / n) * (mpf(1) / n - 1) * r / x ** 2
    return f


def f_scaleb(n):
    def f(x):
        return x * mpf(2) ** n, mpf(2) ** n, mpf(0)
    return f


def rotate(points, count, start):
    return [points[(start * 5 + 3 * i) % len(points)] for i in range(count)]


JN_POINTS = [0.013, 0.37, 0.9, 1.7, 2.9, 4.3, 6.1, 7.7, 9.6, 12.3, 17.9, 25.4, 40.2, 75.5, 150.7, 1000.1, 12345.6, -0.61, -3.3, -8.8, -21.7, 1e-5, 1e-10]
POLYGAMMA_POINTS = [1e-100, 1e-17, 1e-5, 0.1, 0.37, 1.0, 1.4616321449683622, 2.3, 5.7, 11.1, 30.5, 171.3, 1e4, 1e10, 1e100, -1e-5, -0.5, -1.3, -2.6, -16.5, -7.9]
ROOT_POINTS = [5e-324, 1e-300, 1e-100, 1e-17, 0.001, 0.37, 0.99, 1.0, 1.9, 8.0, 100.3, 1e10, 1e200, 1.7e308]
PARAMETRIC = {
    "BesselJn": (lambda n: bessel("J", n, 3), [(n, x) for n in list(range(13)) + [-1, -2, -3, -4, -5, -8, -12] for x in rotate(JN_POINTS, 4, n)], near_zero),
    "Polygamma": (lambda n: polygamma(n, 3), [(n, x) for n in range(7) for x in rotate(POLYGAMMA_POINTS, 11, n)], near_integer),
    "RootN": (f_root, [(n, x) for n in (2, 3, 4, 5, -2, -3) for x in rotate(ROOT_POINTS, 9, n) + ([-0.43, -27.5, -1e-50, -1e200] if n % 2 else [])], near_zero),
    "ScaleB": (f_scaleb, [(n, x) for n in (-1100, -1000, -50, -3, -1, 0, 1, 2, 7, 52, 900, 1023, 1030) for x in rotate([-3.7, 0.0, 1e-300, 1.0, 0.1, -1e200, 6.25, 5e-324, 1.1e10], 4, n)], near_zero),
}

# ---------------------------------------------------------------------------------------------------------------------
# Ternary: (value, dx, dxx, da, db), x the third argument.


def t_beta_core(a, b, x):
    g = mp.exp((a - 1) * mp.log(x) + (b - 1) * mp.log1p(-x) + mp.loggamma(a + b) - mp.loggamma(a) - mp.loggamma(b))
    return mp.betainc(a, b, 0, x, regularized=True), g, g * ((a - 1) / x - (b - 1) / (1 - x))


def t_beta(a, b, x):
    """Slopes in a and b have no short form: fourth-order differences at raised precision."""
    v = t_beta_core(a, b, x)
    out = []
    dps = mp.dps
    for index in (0, 1):
        h = min(mpf(1), (a, b)[index]) * mpf(2) ** -(dps + 40)
        with workdps(dps * 3 // 2 + 60):
            at = [mp.betainc(a + (k * h if index == 0 else 0), b + (k * h if index == 1 else 0), 0, x, regularized=True) for k in (-2, -1, 1, 2)]
            out.append((8 * (at[2] - at[1]) - (at[3] - at[0])) / (12 * h))
    return v + tuple(out)


def t_fma(a, b, x):
    return a * b + x, ONE, ZERO, b, a


def t_lerp(a, b, t):
    return (1 - t) * a + t * b, b - a, ZERO, 1 - t, t


def triples(points, third):
    return [(p[0], p[1], third[i % len(third)]) for i, p in enumerate(points)]


TERNARY = {
    "BetaRegularized": (
        t_beta,
        triples(log_plane(30, (-1, 2), (-1, 2), 15), line(0, 1, 30))
        + [(0.5, 0.5, 0.3), (1.0, 1.0, 0.7), (2.0, 3.0, 1e-17), (2.0, 3.0, UP), (2.5, 0.5, 1 - 1e-10), (0.5, 2.5, 1e-300), (0.1, 0.2, 1e-100), (50.3, 70.1, 0.4),
           (50.3, 70.1, 0.01), (50.3, 70.1, 0.9), (200.5, 300.5, 0.41), (1e-3, 5.5, 0.2), (5.5, 1e-3, 0.99), (7.7, 7.7, 0.5), (1.0, 30.5, 0.05), (120.5, 0.7, 0.93)]),
    "FusedMultiplyAdd": (
        t_fma,
        triples(ARITHMETIC[:42], line(-20, 20, 13)) + [(1 + 2.0 ** -30, 1 - 2.0 ** -30, -1.0), (1e200, 1e-200, -1.0), (0.1, 10.0, -1.0), (1e-300, 2.5, 1e-300), (3.3, 0.0, 1e200), (0.0, 0.0, 1.5)]),
    "Lerp": (
        t_lerp,
        triples(ARITHMETIC[:42], line(-0.5, 1.5, 17)) + [(1.0, 2.0, 0.5), (1e200, -1e200, 0.25), (1e-300, 3e-300, 0.7), (5.5, 5.5, 0.3), (1.0, 1e17, 1e-17), (2.0, 8.0, 1e-300), (1.0, 3.0, UP)]),
}

# ---------------------------------------------------------------------------------------------------------------------
# Tables.

checker = Checker()


def as_mpf(values):
    return tuple(mpf(v) for v in values)


def unary_rows(name):
    f, points, scale = UNARY[name]
    for x in sorted(set(points)):
        a = (mpf(x),)
        v = accurate(f, a)
        with workdps(60):
            s = mpf(scale(a[0]))
        checker.check(name, f, a, v, 0, ((0, 1), (1, 2), (2, 3)), s)
        yield [name, text(x)] + [number(c) for c in v]


def binary_rows(name):
    f, points = BINARY[name]
    for p in sorted(set(points)):
        a = as_mpf(p)
        v = accurate(f, a)
        checker.check(name, f, a, v, 0, ((0, 1), (1, 3), (2, 4)), binary_scale(name, a, 0))
        if not (name == "Pow" and p[0] < 0):
            checker.check(name, f, a, v, 1, ((0, 2), (1, 4), (2, 5)), binary_scale(name, a, 1))
        if name in BINARY_SCALE_IN_X:  # the value against mpmath's own incomplete gamma function
            upper = name == "GammaUpperRegularized"
            def other(s, z):
                return (mp.gammainc(s, z, regularized=True) if upper else mp.gammainc(s, 0, z, regularized=True),)
            with workdps(60):
                if not agree(accurate(other, a)[0], v[0], 35):
                    raise ArithmeticError(f"{name}{p}")
        yield [name, text(p[0]), text(p[1])] + [number(c) for c in v]


def parametric_rows(name):
    make, points, scale = PARAMETRIC[name]
    for n, x in sorted(set(points)):
        f, a = make(n), (mpf(x),)
        v = accurate(f, a)
        with workdps(60):
            s = mpf(scale(a[0]))
        checker.check(f"{name}[{n}]", f, a, v, 0, ((0, 1), (1, 2)), s)
        yield [name, str(n), text(x)] + [number(c) for c in v]


def ternary_rows(name):
    f, points = TERNARY[name]
    for p in sorted(set(points)):
        a = as_mpf(p)
        v = accurate(f, a)
        if name == "BetaRegularized":
            with workdps(60):
                s = near_one(a[2])
            checker.check(name, t_beta_core, a, v, 2, ((0, 1), (1, 2)), s)
        else:
            for index, ends in ((2, ((0, 1), (1, 2))), (0, ((0, 3),)), (1, ((0, 4),))):
                checker.check(name, f, a, v, index, ends, near_zero(a[index]))
        yield [name, text(p[0]), text(p[1]), text(p[2])] + [number(c) for c in v]


TABLES = (
    ("unary.csv", "name,x,value,d1,d2,d3", UNARY, unary_rows),
    ("binary.csv", "name,x,y,value,dx,dy,dxx,dxy,dyy", BINARY, binary_rows),
    ("parametric.csv", "name,n,x,value,d1,d2", PARAMETRIC, parametric_rows),
    ("ternary.csv", "name,a,b,x,value,dx,dxx,da,db", TERNARY, ternary_rows),
)


def main(wanted):
    for file, header, functions, rows in TABLES:
        lines = [header]
        for name in functions:
            if wanted and name not in wanted:
                continue
            start = time.time()
            new = [",".join(row) for row in rows(name)]
            lines += new
            print(f"{name}: {len(new)} rows, {time.time() - start:.1f} s", file=sys.stderr, flush=True)
        if not wanted:
            with open(os.path.join(HERE, file), "w", newline="\n") as out:
                out.write("\n".join(lines) + "\n")
        print(f"{file}: {len(lines) - 1} rows", flush=True)
    print(f"{checker.done} derivatives cross-checked, {len(checker.skipped)} skipped", flush=True)
    for name, args, target in checker.skipped:
        print(f"  not cross-checked: {name}{tuple(mp.nstr(a, 6) for a in args)} component {target}")


if __name__ == "__main__":
    main(set(sys.argv[1:]))
