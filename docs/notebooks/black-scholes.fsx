// Written by dualdiff-notebook from black-scholes.ipynb: edit that, not this.
// A library is not found? Build them once, in the root: dotnet build -c Release docs/notebooks/tool
#I "tool/bin/Release/net10.0"
#r "DualDiff.dll"
#r "DualDiff.Dual.dll"
#r "DualDiff.FSharp.dll"
#r "DualDiff.Notebooks.Display.dll"
#r "nuget: ScottPlot, 5.1.59"
#nowarn "3391"
open DualDiff.Notebooks
open type DualDiff.Notebooks.Output

// Paths are relative to the notebook.
System.Environment.CurrentDirectory <- __SOURCE_DIRECTORY__

// # Black-Scholes: all greeks in one pass
//
// The price of an option depends on five numbers. Traders want the slope in each: the greeks. One gradient in reverse mode gives
// all five, at the cost of a few prices.

open DualDiff

// ## The price of a call
//
// The right to buy at `Strike` in `Time` years, when the share costs `Spot`, moves with `Volatility` a year, and money earns
// `Rate`. $N$ is the normal distribution function, by the error function of the library.

type Market =
    { Spot: Real
      Strike: Real
      Time: Real
      Rate: Real
      Volatility: Real }

let normal (x: Real) = 0.5 * Real.Erfc(-x / sqrt 2.0)

let call m =
    let spread = m.Volatility * sqrt m.Time
    let d1 = (log (m.Spot / m.Strike) + (m.Rate + 0.5 * m.Volatility * m.Volatility) * m.Time) / spread
    m.Spot * normal d1 - m.Strike * exp (-m.Rate * m.Time) * normal (d1 - spread)

let market =
    { Spot = 42.0
      Strike = 40.0
      Time = 0.5
      Rate = 0.1
      Volatility = 0.2 }

Display(call market)

// This is the example of Hull, *Options, Futures, and Other Derivatives*, chapter 15: he finds 4.76.
//
// ## The greeks
//
// The gradient of a function of a `Market` is a `Market`: every field holds the slope in that field.

let price, greeks = valueAndGrad call market

printfn "price %8.4f" (value price)
printfn "delta %8.4f   for 1 of spot" (value greeks.Spot)
printfn "vega  %8.4f   for 1 of volatility" (value greeks.Volatility)
printfn "theta %8.4f   for 1 year that passes" (-(value greeks.Time))
printfn "rho   %8.4f   for 1 of rate" (value greeks.Rate)

// ## Against the formulas
//
// The textbook has a formula for each. They agree to rounding.

let s, k, t, r, v = 42.0, 40.0, 0.5, 0.1, 0.2
let d1 = (log (s / k) + (r + v * v / 2.0) * t) / (v * sqrt t)
let d2 = d1 - v * sqrt t
let density x = exp (-x * x / 2.0) / sqrt (2.0 * System.Math.PI)
let n x = value (normal (real x))

let formulas =
    [ "delta", n d1, value greeks.Spot
      "vega", s * density d1 * sqrt t, value greeks.Volatility
      "theta", -s * density d1 * v / (2.0 * sqrt t) - r * k * exp (-r * t) * n d2, -(value greeks.Time)
      "rho", k * t * exp (-r * t) * n d2, value greeks.Rate ]

for name, formula, ours in formulas do
    printfn "%-6s %.10f   agrees: %b" name formula (abs (formula - ours) < 1e-12)

// ## Second order
//
// Gamma is how delta moves with the spot: the derivative of a derivative.

let ofSpot spot = call { market with Spot = spot }

let gamma = value (grad (grad ofSpot) (real s))
printfn "gamma %.10f   formula %.10f" gamma (density d1 / (s * v * sqrt t))

// All second derivatives at once: one row and one column for spot, strike, time, rate, volatility.

let ofVector (x: Real[]) =
    call
        { Spot = x[0]
          Strike = x[1]
          Time = x[2]
          Rate = x[3]
          Volatility = x[4] }

let second = hessian ofVector (Array.map real [| s; k; t; r; v |])
Display(second |> Array2D.map (fun entry -> System.Math.Round(value entry, 6)))

// ## Delta and gamma over the spot

let spots = [| for i in 0..120 -> 20.0 + 0.4 * float i |]
let plot = new ScottPlot.Plot()
let delta = plot.Add.ScatterLine(spots, spots |> Array.map (fun x -> value (grad ofSpot (real x))))
let curvature = plot.Add.ScatterLine(spots, spots |> Array.map (fun x -> 10.0 * value (grad (grad ofSpot) (real x))))
delta.LegendText <- "delta"
curvature.LegendText <- "gamma, times 10"
plot.Title "A call with strike 40, half a year to go"
plot.XLabel "spot"
plot.ShowLegend(ScottPlot.Alignment.UpperLeft) |> ignore
Display(Png(plot.GetImageBytes(640, 360, ScottPlot.ImageFormat.Png)))

// ## Implied volatility
//
// The market says a price, and the model's volatility is found by Newton's method, with vega as its slope.

let ofVolatility volatility = call { market with Volatility = volatility }

let implied target =
    let f = valueAndGrad ofVolatility
    let step volatility =
        let price, vega = f volatility
        volatility - (price - target) / vega
    Seq.unfold (fun x -> Some(x, step x)) (real 0.5) |> Seq.item 8

Display(implied (call market))
