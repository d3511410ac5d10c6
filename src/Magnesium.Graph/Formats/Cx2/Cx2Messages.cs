namespace Magnesium.Graph;

/// <summary>The error and notice texts of CX2.</summary>
internal static class Cx2Messages
{
    public static string NoDescriptor() => "the first element has no \"CXVersion\". A CX2 document begins with {\"CXVersion\": \"2.0\"}.";

    public static string OtherVersion(string version) => $"this is CX version {version}; version 2 is read. Convert it with Cytoscape or NDEx.";

    public static string VersionOne() => "this is CX version 1: its first element has no \"CXVersion\"; version 2 is read. Convert it with Cytoscape or NDEx.";

    public static string Failed(string error) => $"the program that wrote the file says that it failed: {error}";

    public static string FailedNotice() => "the program that wrote the file says that it failed; what is there was read";

    public static string StatusNotLast() => "the last element is not 'status', which says that the file is whole";

    public static string Count(string aspect, long told, long found) => $"'{aspect}' has {found} elements, but the metadata says {told}";

    public static string Undeclared(string name) => $"the attribute '{FormatMessages.Short(name)}' is not declared";

    public static string Converted(string name, string type) => $"values of '{FormatMessages.Short(name)}' that are not {type}, as declared, were converted";

    public static string NotOfType(string name, string type) => $"values of '{FormatMessages.Short(name)}' that cannot be {type}, as declared, were kept as they are";

    public static string UnknownType(string type) => $"'{FormatMessages.Short(type)}' is no type of CX2; values declared so were kept as they are";

    public static string Aspect(string name) => $"the aspect '{FormatMessages.Short(name)}' was kept as an attribute of the graph";
}
