using Magnesium.Graph;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace MagnesiumExplorer;

/// <summary>What the library refuses, as RFC 9457 problem details. Faults of our own keep their silent 500.</summary>
internal sealed class GraphProblems(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            // The client is gone: there is nobody to tell. 499 is what logs call it.
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        if (ProblemOf(exception) is not ProblemDetails details)
            return false;
        httpContext.Response.StatusCode = details.Status!.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = details, Exception = exception });
    }

    private static ProblemDetails? ProblemOf(Exception exception) => exception switch
    {
        NodeNotFoundException e => Problem(StatusCodes.Status404NotFound, "No such node", e.Message, ("candidates", e.Candidates)),
        PatternException e => Problem(StatusCodes.Status400BadRequest, "Not a pattern", e.Problem, ("line", e.Line), ("column", e.Column)),
        KeyNotFoundException e => Problem(StatusCodes.Status404NotFound, "No such name in the graph's vocabulary or among the formats", e.Message),
        ArgumentException e => Problem(StatusCodes.Status400BadRequest, "A value is out of range", e.Message),
        BadHttpRequestException e => Problem(e.StatusCode, "The request cannot be read", e.Message),
        _ => null,
    };

    private static ProblemDetails Problem(int status, string title, string detail, params (string Name, object Value)[] more)
    {
        var details = new ProblemDetails { Status = status, Title = title, Detail = detail };
        foreach ((string name, object value) in more)
            details.Extensions[name] = value;
        return details;
    }
}
