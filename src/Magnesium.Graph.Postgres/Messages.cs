namespace Magnesium.Graph.Postgres;

/// <summary>The error texts of this package: what, where, how to mend it. No text of a connection string gets here.</summary>
internal static class Messages
{
    public static string At(string server, string schema, string problem) =>
        server.Length == 0 ? problem : $"PostgreSQL at {server}, schema \"{schema}\": {problem}";

    public static string NoConnectionString(string variable) =>
        $"there is no connection string. Give one, or set the environment variable {variable}, as in Host=localhost;Username=me;Password=…;Database=graphs.";

    public static string BadConnectionString(string? variable) =>
        $"the connection string {(variable is null ? "" : $"in {variable} ")}cannot be read; it is not shown here, for it may hold a password. Write pairs, as in Host=localhost;Username=me;Password=…;Database=graphs; an address that starts with postgresql:// is none.";

    public static string BadSchema() => "a schema needs a name of 1 to 63 bytes without U+0000.";

    public static string Unreachable(string reason) => $"no server answers: {reason}. Start it, or mend Host and Port of the connection string.";

    public static string LoginRefused() => "the server refuses the login. Mend Username and Password of the connection string, or let them in in pg_hba.conf.";

    public static string NoDatabase() => "there is no such database. Make it with createdb, or mend Database of the connection string.";

    public static string TooManyConnections() => "the server has no connection left. Raise max_connections, or close others.";

    public static string NotAllowed(string said) => $"the login may not do this ({said}). Grant it, or use another login; nothing was changed.";

    public static string Occupied(string table) => $"there is a table \"{table}\" already. Name another schema, or drop this one first: a graph is loaded whole, into a schema of its own.";

    public static string Lost(string doing) => $"the connection was lost while {doing}. {Undone} Look into the server's log for the reason, then try again.";

    public static string LostAtCommit() => "the connection was lost while the load was being committed: either all of the graph is there or nothing. Open it to see which.";

    public static string Failed(string doing, string said) => $"the server failed while {doing}: {said}. {Undone}";

    public static string TimedOut(string doing) => $"the server took longer than the Command Timeout of the connection string while {doing}. {Undone} Raise it; 0 waits for ever.";

    public static string NoGraph() => "there is no graph. Load one with PostgresGraph.SaveAsync or with the script of 'export sql', or name another schema.";

    public static string Damaged(string said) => $"the tables do not hold what a graph's tables hold: {said} Load the graph again.";

    private const string Undone = "Nothing was changed.";
}
