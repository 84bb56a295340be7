extension PullScript {
  /// Runs kubectl and az, and keeps what they print or says why not.
  static let running = #"""
    # words COMMAND ARGUMENTS...: the command as one would type it.
    words() {
      line=$1
      shift
      for word; do
        case $word in '' | *[!A-Za-z0-9_./:=,@%+-]*)
          word="'$(printf '%s' "$word" | sed "s/'/'\\\\''/g")'"
          ;;
        esac
        line="$line $word"
      done
      printf '%s' "$line"
    }

    # Shows the words of a program line by line, as they come: a sign-in waits for whoever reads them.
    show() {
      while IFS= read -r line || [ -n "$line" ]; do
        printf '%s\n' "$line" >>"$work/words"
        printf '%s\n' "$line" | plain >&2
      done
    }

    # kube OUTPUT ARGUMENTS...: what kubectl prints, in a file.
    kube() {
      output=$1
      shift
      [ -z "$context" ] || set -- "--context=$context" "$@"
      [ -z "$kubeconfig" ] || set -- "--kubeconfig=$kubeconfig" "$@"
      command=$(words kubectl "$@")
      : >"$work/words"
      rm -f "$work/pipe"
      mkfifo "$work/pipe"
      show <"$work/pipe" &
      reader=$!
      # In the background, as a signal ends a wait at once. Without input, kubectl cannot wait for a password.
      kubectl "$@" >"$output" 2>"$work/pipe" </dev/null &
      child=$!
      status=0
      wait "$child" || status=$?
      child=''
      wait "$reader" || :
      reader=''
      return "$status"
    }

    # azure OUTPUT ARGUMENTS...: what az prints, in a file.
    azure() {
      output=$1
      shift
      command=$(words az "$@")
      az "$@" >"$output" 2>"$work/words" </dev/null &
      child=$!
      status=0
      wait "$child" || status=$?
      child=''
      return "$status"
    }

    # not_read FILE [optional]: says that the last command failed; its words are in a file.
    not_read() {
      say "not read: $1: $command (exit $status):"
      sed 's/^/  /' "$work/words" | plain >&2
      lacks "$1" "${2-}"
    }

    # lacks FILE [optional]: records that the workspace lacks a file.
    lacks() {
      [ "${2-}" = optional ] || exit_code=2
      missing "$(part_of "$1")" "$1 was not read: $command" ''
    }

    # part_of FILE: what a file holds, as a JSON string; nothing for what no answer depends on.
    part_of() {
      case $1 in
      kubernetes/namespaces.json) printf '"namespaces"' ;;
      kubernetes/serviceaccounts.json) printf '"service accounts"' ;;
      kubernetes/roles.json) printf '"roles"' ;;
      kubernetes/rolebindings.json) printf '"role bindings"' ;;
      kubernetes/clusterroles.json) printf '"cluster roles"' ;;
      kubernetes/clusterrolebindings.json) printf '"cluster role bindings"' ;;
      aks.json) printf '"the cluster'\''s profile"' ;;
      role-assignments.json | role-definitions.json) printf '"Azure role assignments"' ;;
      deny-assignments.json) printf '"Azure deny assignments"' ;;
      groups.json) printf '"groups"' ;;
      members/*) printf '"group members"' ;;
      users.json) printf '"users"' ;;
      esac
    }

    # missing PARTS REASON MORE: records what was not read; MORE is JSON.
    missing() {
      [ ! -s "$work/missing" ] || printf ',\n' >>"$work/missing"
      printf '    {"parts": [%s], "reason": %s%s}' "$1" "$(json_string "$2")" "$3" >>"$work/missing"
    }

    # keep FILE TIME WHOLE: makes the last output a file of the workspace.
    keep() {
      mv "$work/out" "$new/$1" || stop 73 "$new cannot be written to."
      sum=$(sha256 <"$new/$1") || stop 73 "$new/$1 cannot be read."
      [ ! -s "$work/files" ] || printf ',\n' >>"$work/files"
      printf '    %s: {"command": %s, "time": "%s", "whole": %s, "sha256": "%s"}' \
        "$(json_string "$1")" "$(json_string "$command")" "$2" "$3" "${sum%% *}" >>"$work/files"
    }

    # fetch FILE WHOLE KEY ARGUMENTS...: makes what az prints a file, or says why there is none.
    fetch() {
      name=$1 whole=$2
      shift 2
      time=$(now)
      if ! azure "$work/out" "$@"; then
        not_read "$name"
        return 1
      fi
      if ! fields "$work/out" '' id >/dev/null; then
        printf '%s\n' 'az printed something else than JSON.' >"$work/words"
        not_read "$name"
        return 1
      fi
      keep "$name" "$time" "$whole"
    }

    # pages URL: adds what is in all pages to the elements, or fails with words.
    pages() {
      url=$1
      origin=${url#https://}
      origin=https://${origin%%/*}/
      while :; do
        azure "$work/page" rest --method get --url "$url" --output json || return 1
        if ! elements "$work/page" >"$work/part"; then
          printf '%s\n' 'az printed something else than a page of a list.' >"$work/words"
          return 1
        fi
        if grep -q '{' "$work/part"; then
          [ ! -s "$work/elements" ] || printf ',\n' >>"$work/elements"
          cat "$work/part" >>"$work/elements"
        fi
        next=$(fields "$work/page" '' @odata.nextLink nextLink | awk -F '\t' 'NR > 1 || $0 == "\t" { next } { print $1 $2 }')
        [ -n "$next" ] || return 0
        # The token goes to the address, so it must be that of the page before.
        case $next in
        "$url" | *[!!-~]* | *[\"\'\\]*) next='' ;;
        "$origin"*) : ;;
        *) next='' ;;
        esac
        if [ -z "$next" ]; then
          printf '%s\n' 'the address of the next page is not one of the same service.' >"$work/words"
          return 1
        fi
        url=$next
      done
    }

    # list FILE TIME COMMAND: makes the elements a file.
    list() {
      command=$3
      { printf '{"value": [\n' && cat "$work/elements" && printf '\n]}\n'; } >"$work/out" ||
        stop 73 "$work cannot be written to."
      keep "$1" "$2" true
    }
    """#
}
