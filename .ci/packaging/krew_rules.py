#!/usr/bin/env python3
"""Checks a manifest of a kubectl plugin by the rules of krew's index: krew_rules.py MANIFEST FOLDER

FOLDER holds the archive. The rules are those of krew's "Writing Krew plugin manifests" and its naming guide.
"""

import hashlib
import pathlib
import re
import sys
import tarfile

import yaml

path, folder = map(pathlib.Path, sys.argv[1:])
plugin = yaml.safe_load(path.read_text())
spec = plugin["spec"]


def must(holds, rule):
    if not holds:
        sys.exit(f"{path}: {rule}")


must(plugin["apiVersion"] == "krew.googlecontainertools.github.com/v1alpha2" and plugin["kind"] == "Plugin", "kind")
must(plugin["metadata"]["name"] == path.stem, "metadata.name is the file's")
must(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", path.stem) and not path.stem.startswith("kube"), "a name for kubectl")
must(re.fullmatch(r"v\d+\.\d+\.\d+(-[\w.]+)?", spec["version"]), "spec.version is semantic, with a v")
must(0 < len(spec["shortDescription"]) <= 50 and not spec["shortDescription"].endswith("."), "spec.shortDescription")
must("kubectl" not in spec["shortDescription"].lower(), "spec.shortDescription does not name kubectl")
must(all(len(line) <= 80 for line in spec["description"].splitlines()), "lines of spec.description")
must(spec["homepage"].startswith("https://"), "spec.homepage")
for platform in spec["platforms"]:
    must(set(platform["selector"]["matchLabels"]) == {"os", "arch"}, "selector")
    must(re.fullmatch(r"https://\S+\.(tar\.gz|zip)", platform["uri"]), "uri is an archive")
    must(spec["version"][1:] in platform["uri"], "uri has the version")
    archive = folder / platform["uri"].rpartition("/")[2]
    must(platform["sha256"] == hashlib.sha256(archive.read_bytes()).hexdigest(), "sha256")
    with tarfile.open(archive) as files:
        names = {name.removeprefix("./") for name in files.getnames()}
    for file in platform["files"]:
        must(file["from"] in names and ".." not in file["to"], f"{file['from']} is in the archive")
    must(platform["bin"] in {pathlib.PurePath(file["from"]).name for file in platform["files"]}, "bin is installed")
    must(any("copyright" in file["from"].lower() for file in platform["files"]), "the licence is installed")
