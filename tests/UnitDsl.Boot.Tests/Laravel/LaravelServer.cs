using UnitDsl.Boot.Tests.Support;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Laravel;

/// <summary>The machine of the document: the real redis, the real php, and a stand-in for the application.</summary>
internal static class LaravelServer
{
    public static readonly string[] Units = ["laravel-reverb", "laravel-queue@1", "laravel-queue@2"];

    public static Task<Machine> PrepareAsync(Debian debian) => SampleMachine.PrepareAsync("Laravel", debian, Layers.Full | Layers.Php, static async machine =>
    {
        await machine.WriteAsync("/var/www/project/artisan", await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Laravel", "artisan")), "755");
        (await machine.RunAsync("install -d -o www-data -g www-data /var/www/project/storage")).ShouldSucceed();
    });

    /// <summary>Queues jobs, each of so many seconds, as "SECONDS NAME".</summary>
    public static async Task QueueAsync(this Machine machine, params string[] jobs) =>
        (await machine.RunAsync($"redis-cli rpush queues:default {string.Join(' ', jobs.Select(static job => $"'{job}'"))}")).ShouldSucceed();

    public static Task ShouldHaveDoneAsync(this Machine machine, int jobs) =>
        machine.EventuallyAsync($"[[ $(redis-cli llen done) == {jobs} ]]", SampleMachine.ComeBack);
}
