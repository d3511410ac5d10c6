using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Magnesium.Graph.Browser;

/// <summary>The sample server, running on a free port.</summary>
public sealed class ExplorerProcess : IDisposable
{
    private readonly Process process;

    public ExplorerProcess()
    {
        process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MagnesiumExplorer.dll"), "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        })!;
        var address = new TaskCompletionSource<string>();
        process.OutputDataReceived += (_, line) =>
        {
            Log.Add(line.Data ?? "");
            Match listening = Regex.Match(line.Data ?? "", @"Now listening on: (http://\S+)");
            if (listening.Success)
                address.TrySetResult(listening.Groups[1].Value);
            else if (line.Data is null)
                address.TrySetException(new InvalidOperationException($"the server ended: {string.Join('\n', Log)}"));
        };
        process.BeginOutputReadLine();
        Client = new HttpClient { BaseAddress = new Uri(address.Task.GetAwaiter().GetResult()) };
    }

    public HttpClient Client { get; }

    public System.Collections.Concurrent.ConcurrentBag<string> Log { get; } = [];

    public void Dispose()
    {
        Client.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
