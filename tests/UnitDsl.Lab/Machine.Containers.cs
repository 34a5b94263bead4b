using Xunit;

namespace UnitDsl.Lab;

/// <summary>What containers need of a machine with <see cref="Layers.Podman"/>.</summary>
public sealed partial class Machine
{
    /// <summary>
    /// Makes an image of the machine's busybox and of what is in a directory of the host, which lands at the image's root with its modes.
    /// A change is a line of a Dockerfile, e.g. <c>CMD ["/bin/shop"]</c>.
    /// </summary>
    public async Task MakeImageAsync(string name, string? directory = null, params string[] changes)
    {
        string files = directory ?? System.IO.Directory.CreateTempSubdirectory("unitdsl-image-").FullName;
        try
        {
            byte[] packed = await PackAsync(files).ConfigureAwait(false);
            string script = await File.ReadAllTextAsync(Path.Combine(Host.Scripts, "image.sh")).ConfigureAwait(false);
            var made = await InsideAsync(["bash", "-c", script, "image.sh", name, .. changes], usual, packed).ConfigureAwait(false);
            if (made.ExitCode != 0)
                Assert.Fail($"{name} could not be made on {this}.\n{made.ErrorText}");
        }
        finally
        {
            if (directory is null)
                System.IO.Directory.Delete(files);
        }
    }

    /// <summary>Gives podman a secret of its own.</summary>
    public async Task MakeSecretAsync(string name, string value) =>
        (await RunAsync($"podman secret create --replace -- {Bash.Quote(name)} -", input: value).ConfigureAwait(false)).ShouldSucceed();
}
