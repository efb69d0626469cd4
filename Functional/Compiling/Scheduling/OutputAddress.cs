namespace DualDiff;

/// <summary>Addresses below zero are places in the caller's output.</summary>
internal static class OutputAddress
{
    // -1 is the address of constants (Group.IsConstant) until they are laid out.
    public static int Of(int place) => -2 - place;

    public static bool IsOne(int address) => address < -1;

    public static int PlaceOf(int address) => -2 - address;
}
