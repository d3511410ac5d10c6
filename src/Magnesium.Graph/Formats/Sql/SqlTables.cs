namespace Magnesium.Graph;

/// <summary>The tables. A question about paths needs <c>node</c>, <c>edge</c> and, for types, <c>node_type.types</c>.</summary>
internal static class SqlTables
{
    private const string Evidence = """
          claim text,
          quote text,
          language text,
          translation text,
          start integer,
          "end" integer,
        """;

    public const string Script = $"""
        CREATE TABLE graph_info (
          info jsonb NOT NULL,
          schema jsonb NOT NULL -- complete, with domains, ranges and sentence templates
        );
        CREATE TABLE node_type (
          id text PRIMARY KEY,
          parent text REFERENCES node_type,
          types text[] NOT NULL, -- itself and all above it
          category text,
          is_abstract boolean NOT NULL,
          labels jsonb NOT NULL
        );
        CREATE TABLE relation (
          id text PRIMARY KEY,
          role text CHECK (role IN ('causal', 'association', 'structural')),
          sign text CHECK (sign IN ('+', '-', '0', '?')),
          is_symmetric boolean NOT NULL,
          predicate text,
          labels jsonb NOT NULL,
          inverse_labels jsonb NOT NULL
        );
        CREATE TABLE study_kind (
          id text PRIMARY KEY,
          reliability double precision NOT NULL CHECK (reliability BETWEEN 0 AND 1),
          labels jsonb NOT NULL
        );
        CREATE TABLE source (
          id text PRIMARY KEY,
          kind text NOT NULL,
          title text NOT NULL,
          authors text[] NOT NULL,
          year integer,
          container text,
          volume text,
          issue text,
          pages text,
          doi text,
          pmid text,
          pmcid text,
          url text,
          isbn text,
          language text,
          license text,
          note text,
          text text
        );
        CREATE TABLE node (
          id text PRIMARY KEY,
          type text NOT NULL REFERENCES node_type,
          name text NOT NULL,
          curie text,
          labels jsonb NOT NULL,
          synonyms jsonb NOT NULL,
          xrefs jsonb NOT NULL,
          description jsonb NOT NULL,
          forms jsonb NOT NULL,
          attributes jsonb NOT NULL
        );
        CREATE TABLE edge (
          id text PRIMARY KEY,
          source text NOT NULL REFERENCES node,
          relation text NOT NULL REFERENCES relation,
          target text NOT NULL REFERENCES node,
          sign text NOT NULL CHECK (sign IN ('+', '-', '0', '?')),
          role text NOT NULL,
          stance text NOT NULL,
          is_contested boolean NOT NULL,
          belief double precision,
          directness text NOT NULL,
          gates jsonb NOT NULL,
          attributes jsonb NOT NULL
        );
        CREATE TABLE evidence (
          id text PRIMARY KEY,
          edge text NOT NULL REFERENCES edge,
          source text NOT NULL REFERENCES source,
        {Evidence}
          finding text,
          stance text NOT NULL,
          supports boolean,
          study_kind text,
          observed_subject text,
          observed_object text,
          site text,
          specimen text,
          route text,
          population text,
          species text,
          comparator text,
          stage text,
          dose text,
          duration text,
          n bigint,
          count bigint
        );
        CREATE TABLE note (
          id text PRIMARY KEY,
          node text REFERENCES node,
          edge text REFERENCES edge,
          source text NOT NULL REFERENCES source,
        {Evidence}
          text text,
          CHECK ((node IS NULL) <> (edge IS NULL))
        );
        CREATE INDEX ON node (type);
        CREATE INDEX ON edge (source, relation);
        CREATE INDEX ON edge (target, relation);
        CREATE INDEX ON evidence (edge);
        CREATE INDEX ON evidence (source);

        """;
}
