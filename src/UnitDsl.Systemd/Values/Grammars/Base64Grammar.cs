namespace UnitDsl.Systemd;

/// <summary>Data in base64.</summary>
internal sealed class Base64Grammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        if (EncodedBytes.TryBase64(reading.Value.Text, reading.Release, out var normal, out var problem))
            reading.Keep(normal);
        else
            reading.Report(reading.Value, problem, reading.Rejection);
    }
}
