"""PostgreSQL runs the script in a cluster of its own, made for this and thrown away.

usage: sql.py FOLDER...
"""
import csv
import glob
import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter

from truth import Truth, check, folders, has, skip

csv.field_size_limit(sys.maxsize)
PROGRAMS = max(glob.glob("/usr/lib/postgresql/*/bin"), default=None)
# The server refuses to run as root.
USER = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []


def run(*command, **options):
    """Text as it is: Python would make one kind of line end of all."""
    result = subprocess.run([*USER, *command], capture_output=True, **options)
    return result.returncode, result.stdout.decode(), result.stderr.decode()


def answer(home, database, question):
    _, text, _ = run("psql", "-h", home, "-d", database, "-qc", f"COPY ({question}) TO STDOUT (FORMAT csv)")
    return [tuple(row) for row in csv.reader(io.StringIO(text, newline=""))]


def main():
    if PROGRAMS is None:
        skip("sql", "PostgreSQL is not installed")
        return
    home = tempfile.mkdtemp(prefix="sql-")
    if USER:
        shutil.chown(home, "postgres")
    data = os.path.join(home, "data")
    run(f"{PROGRAMS}/initdb", "-D", data, "-A", "trust", "-E", "UTF8", "--locale=C")
    run(f"{PROGRAMS}/pg_ctl", "-D", data, "-l", f"{home}/log", "-o", f"-k {home} -c listen_addresses='' -c fsync=off", "-w", "start")
    try:
        for folder in folders():
            print(f"PostgreSQL, {folder.name}")
            if not has(folder, "sql"):
                continue
            truth = Truth(folder, but=lambda c: c == "\0")
            run("createdb", "-h", home, folder.name)
            load = ("psql", "-h", home, "-d", folder.name, "-v", "ON_ERROR_STOP=1", "-q")
            ended, _, errors = run(*load, input=(folder / "sql").read_bytes())
            check("the script runs", (ended, errors), (0, ""))
            check("name of every node", dict(answer(home, folder.name, "SELECT id, name FROM node")), truth.labels)
            check("ends, relation and sign of every edge", Counter(answer(home, folder.name, "SELECT source, relation, target, sign FROM edge")), truth.edges)
            check("every quote with its language", Counter(answer(home, folder.name, "SELECT quote, language FROM evidence WHERE quote IS NOT NULL")), truth.quotes)
            ended, _, _ = run(*load, input=(folder / "sql").read_bytes())
            check("run again, it changes nothing", (ended != 0, answer(home, folder.name, "SELECT count(*) FROM edge")), (True, [(str(truth.edges.total()),)]))
    finally:
        run(f"{PROGRAMS}/pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(home, ignore_errors=True)


main()
