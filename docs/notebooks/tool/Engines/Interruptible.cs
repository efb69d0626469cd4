using System.Runtime;

namespace DualDiff.Notebooks.Engines;

/// <summary>Runs code that never heard of a cancellation token so that a token stops it.</summary>
internal static class Interruptible
{
    /// <summary>Runs on the calling thread; returns false if the token stopped it.</summary>
    public static bool Run(Action action, CancellationToken cancellation)
    {
        if (!cancellation.CanBeCanceled)
        {
            // ControlledExecution would wait for ever (.NET 10): it takes a token that has no registration for one that was cancelled.
            action();
            return true;
        }

        try
        {
            // The only way to stop a thread in an endless loop. It may leave locks taken, which is why it is obsolete:
            // a notebook's user who interrupts accepts that, as in every REPL.
#pragma warning disable SYSLIB0046
            ControlledExecution.Run(action, cancellation);
#pragma warning restore SYSLIB0046
            return true;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
