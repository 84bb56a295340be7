extension PullScript {
  /// What comes first: the usage, the ways out, the folder and the tools.
  static let start = #"""
    usage() {
      cat <<'END'
    Usage: sh aksess-pull.sh [-n NAMESPACE]... FOLDER [AKS-RESOURCE-ID]

    Fetches what aksess reads about a cluster and its tenant into FOLDER, with kubectl and az.

    -n NAMESPACE     a namespace to read where you must not list all; repeatable, or a comma-separated
                     list (default: the one of the context)
    FOLDER           a workspace of an earlier run, which is replaced when everything is read
                     (files of yours, such as owners.yaml, are kept), an empty folder or a new one
    AKS-RESOURCE-ID  /subscriptions/.../providers/Microsoft.ContainerService/managedClusters/NAME
                     (default: the cluster of the current subscription that kubectl talks to),
                     or - for a cluster that is not in Azure

    Needs kubectl with a context, and awk, comm, date, grep, mkfifo, sed, sort, tr, and one of
    sha256sum, shasum and openssl. Without az, or without az login, only the cluster is read.

    Exit: 0 everything was read, 2 the workspace was written but lacks what is named on standard
    error; 64 usage, 65 another cluster, 69 the cluster was not read, 73 cannot write: FOLDER is
    then as it was.
    END
    }

    set -eu
    umask 077
    # Messages in English, which are looked at, and az's output in UTF-8 whatever the locale.
    LC_ALL=C
    export LC_ALL

    # Text without what a terminal would obey.
    plain() { tr -c '\n\t -~' '?'; }

    say() { printf 'aksess-pull: %s\n' "$1" | plain >&2; }

    # Tells whoever waits what is being done.
    progress() { [ ! -t 2 ] || say "$1"; }

    # end CODE: every way out, so that what fails otherwise is told from it.
    end() {
      is_ended=true
      exit "$1"
    }

    stop() {
      say "$2"
      end "$1"
    }

    place='' child='' reader='' exit_code=0 is_ended=false

    clean_up() {
      code=$?
      trap '' HUP INT TERM
      if [ "$is_ended" = false ]; then
        say "a step failed; ${shown-FOLDER} is as it was."
        code=73
      fi
      [ -z "$child" ] || kill "$child" 2>/dev/null || :
      [ -z "$reader" ] || kill "$reader" 2>/dev/null || :
      [ -n "$place" ] || exit "$code"
      # Between the two renames at the end, the old folder is here.
      if [ -e "$place/old" ] && ! [ -e "$folder" ] && ! mv "$place/old" "$folder"; then
        say "the earlier $shown is now $place/old: move it back."
        exit "$code"
      fi
      rm -rf "$place"
      exit "$code"
    }
    trap clean_up EXIT
    trap 'end 129' HUP
    trap 'end 130' INT
    trap 'end 143' TERM

    # A namespace is a DNS label, so that no name is an option or leaves the folder.
    add_namespace() {
      printf '%s' "$1" | tr '\n' '?' | grep -Eqx '[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?' ||
        stop 64 "$1 is not the name of a namespace."
      case " $namespaces " in *" $1 "*) return ;; esac
      namespaces="$namespaces${namespaces:+ }$1"
    }

    given=''
    while :; do
      case ${1-} in
      -h | --help)
        usage
        end 0
        ;;
      -n | --namespace)
        [ -n "${2-}" ] || stop 64 "$1 needs the name of a namespace."
        given=$given,$2
        shift 2
        ;;
      *) break ;;
      esac
    done
    [ -z "$given" ] || namespaces=''
    for namespace in $(printf '%s' "$given" | tr ',' ' '); do add_namespace "$namespace"; done
    if [ $# -lt 1 ] || [ $# -gt 2 ]; then
      usage >&2
      end 64
    fi
    aks=${2-$aks}

    for program in kubectl awk comm date grep mkfifo sed sort tr; do
      command -v "$program" >/dev/null || stop 69 "$program is missing on this machine."
    done
    if command -v sha256sum >/dev/null; then
      sha256() { sha256sum; }
    elif command -v shasum >/dev/null; then
      sha256() { shasum -a 256; }
    elif command -v openssl >/dev/null; then
      sha256() { openssl dgst -sha256 -r; }
    else
      stop 69 "sha256sum, shasum and openssl are missing on this machine: one of them is needed."
    fi

    folder=$1
    while [ "$folder" != / ] && [ "$folder" != "${folder%/}" ]; do folder=${folder%/}; done
    case $folder in
    '' | / | . | .. | */. | */..) stop 64 "$1: name the folder itself." ;;
    /*) : ;;
    *) folder=./$folder ;;
    esac
    shown=${folder#./}
    if [ -L "$folder" ]; then
      stop 73 "$shown is a link: name the folder itself."
    elif [ -d "$folder" ]; then
      entries=$(ls -A "$folder") || stop 73 "$shown cannot be read."
      if [ -n "$entries" ] && ! [ -f "$folder/workspace.json" ]; then
        stop 73 "$shown holds files but no workspace.json, so it is not replaced: name a new folder."
      fi
    elif [ -e "$folder" ]; then
      stop 73 "$shown is not a folder."
    fi

    mkdir "${folder%/*}/.${folder##*/}.aksess-pull.$$" || stop 73 "${folder%/*} cannot be written to."
    place=${folder%/*}/.${folder##*/}.aksess-pull.$$
    new=$place/new work=$place/work
    mkdir "$new" "$work" || stop 73 "$place cannot be written to."
    : >"$work/files"
    : >"$work/missing"
    """#
}
