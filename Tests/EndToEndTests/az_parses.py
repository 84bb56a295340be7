"""Says how azure-cli takes commands, without a login and in one process.

Standard input: a command a line, its arguments after `az` as a JSON list. Standard output: a line each, `az login` where
azure-cli parsed the command and then asked for a login, else its error. What it asks before that is answered with yes.
"""

import io
import json
import os
import sys
import tempfile

os.environ["AZURE_CONFIG_DIR"] = tempfile.mkdtemp()
os.environ["AZURE_CORE_COLLECT_TELEMETRY"] = "false"


class Yes(io.StringIO):
    """A terminal at which somebody says yes."""

    def isatty(self):
        return True

    def readline(self, *_):
        return "y\n"


answers, said = sys.stdout, io.StringIO()
commands = [json.loads(line) for line in sys.stdin]
sys.stdin = Yes()
# azure-cli keeps the streams that it first meets.
sys.stdout = sys.stderr = said

from azure.cli.core import get_default_cli  # noqa: E402

cli = get_default_cli()
for command in commands:
    said.seek(0)
    said.truncate()
    try:
        cli.invoke(command)
    except SystemExit:
        pass
    words = [word for word in said.getvalue().splitlines() if word.strip()]
    asked = any("az login" in word for word in words)
    error = next((word for word in words if word.startswith("ERROR")), words[-1] if words else "nothing")
    print("az login" if asked else error, file=answers, flush=True)
