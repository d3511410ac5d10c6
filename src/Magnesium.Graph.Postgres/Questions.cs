using Npgsql;
using NpgsqlTypes;

namespace Magnesium.Graph.Postgres;

/// <summary>Translated patterns as commands: values go as parameters, never into the text.</summary>
internal static class Questions
{
    public static NpgsqlCommand Command(NpgsqlConnection connection, string text, Translation question)
    {
        var command = new NpgsqlCommand(text, connection);
        foreach (AttributeValue value in question.Parameters.Values)
        {
            command.Parameters.Add(value.Kind switch
            {
                AttributeKind.Text => new NpgsqlParameter<string> { TypedValue = value.Text, NpgsqlDbType = NpgsqlDbType.Text },
                AttributeKind.Integer => new NpgsqlParameter<long> { TypedValue = value.Integer, NpgsqlDbType = NpgsqlDbType.Bigint },
                AttributeKind.Boolean => new NpgsqlParameter<bool> { TypedValue = value.Boolean, NpgsqlDbType = NpgsqlDbType.Boolean },
                _ => new NpgsqlParameter<double> { TypedValue = value.Number, NpgsqlDbType = NpgsqlDbType.Double },
            });
        }

        return command;
    }
}
