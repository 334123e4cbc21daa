using System.Diagnostics;

namespace SalesBot.Tests.Drivers;

/// <summary>A disk of few megabytes, to be filled up or made read-only. Only root may make one; elsewhere its tests are skipped.</summary>
public sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    public static SmallDisk Make(int megabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root may make a small disk, and only on Linux.");
        var folder = Directory.CreateTempSubdirectory("salesbot-disk-").FullName;
        var isThere = Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder);
        if (!isThere) Directory.Delete(folder);
        Assert.SkipUnless(isThere, "This machine lets nobody make a small disk.");
        return new SmallDisk(folder);
    }

    /// <summary>Takes all the room that is left; gives it back when disposed.</summary>
    public IDisposable Fill()
    {
        var filler = Path.Combine(Folder, "filler");
        using var file = new FileStream(filler, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1);
        try
        {
            while (true) file.Write(new byte[4096]);
        }
        catch (IOException)
        {
            return new Filler(filler);
        }
    }

    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", Folder), "The disk stays writable.");

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private sealed class Filler(string file) : IDisposable
    {
        public void Dispose() => File.Delete(file);
    }
}
