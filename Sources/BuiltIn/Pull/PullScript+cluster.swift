extension PullScript {
  /// Reads the cluster with kubectl.
  static let cluster = #"""
    kinds=namespaces,serviceaccounts,roles,rolebindings,clusterroles,clusterrolebindings

    unanswered() { stop 69 "the cluster was not read: $command (exit $status). $shown is as it was."; }

    # Keeps the list that kubectl printed, and the subjects of its bindings.
    keep_list() {
      if ! fields "$work/out" /items/subjects kind name >"$work/found"; then
        say 'kubectl printed something else than JSON.'
        unanswered
      fi
      cat "$work/found" >>"$work/subjects"
      keep "$1" "$2" true
    }

    is_forbidden() { grep -q '^Error from server (Forbidden): ' "$work/words"; }

    read_cluster() {
      progress 'reading the cluster'
      : >"$work/subjects"
      time=$(now)
      if kube "$work/out" get "$kinds" -A -o json; then
        keep_list kubernetes.json "$time"
      else
        is_forbidden || unanswered
        read_kinds
      fi
      uid=''
      if kube "$work/out" get namespace kube-system -o 'jsonpath={.metadata.uid}'; then
        uid=$(one_guid "$(cat "$work/out")")
      elif ! is_forbidden; then
        unanswered
      fi
      [ -n "$uid" ] || say 'the UID of the namespace kube-system, which identifies the cluster, is not known.'
    }

    # The namespaces to read where a kind must not be listed everywhere: those that were named, or the context's own and
    # those of the projects.
    find_namespaces() {
      if [ -z "$namespaces" ]; then
        kube "$work/namespace" config view --minify -o 'jsonpath={.contexts[0].context.namespace}' || unanswered
        namespaces=$(tr -cd 'a-z0-9-' <"$work/namespace")
        for namespace in $projects; do add_namespace "$namespace"; done
      fi
    }

    # Each kind alone, where some must not be listed.
    read_kinds() {
      say 'not every kind may be listed, so each is asked for alone'
      mkdir "$new/kubernetes"
      find_namespaces
      forbidden=''
      for kind in namespaces serviceaccounts roles rolebindings clusterroles clusterrolebindings; do
        time=$(now)
        if kube "$work/out" get "$kind" -A -o json; then
          keep_list "kubernetes/$kind.json" "$time"
          continue
        fi
        is_forbidden || unanswered
        forbidden="$forbidden $kind"
        lacking=$command read_in=''
        case $kind in serviceaccounts | roles | rolebindings) read_namespaces ;; esac
        command=$lacking
        lacks_kind "$kind"
      done
      [ -s "$work/files" ] || unanswered
      say "not read, as listing them in the whole cluster is forbidden:$forbidden"
    }

    # What each of the namespaces has of a kind.
    read_namespaces() {
      for namespace in $namespaces; do
        time=$(now)
        if kube "$work/out" get "$kind" "--namespace=$namespace" -o json; then
          mkdir -p "$new/kubernetes/$kind"
          keep_list "kubernetes/$kind/$namespace.json" "$time"
          read_in="$read_in${read_in:+, }\"$namespace\""
        else
          is_forbidden || unanswered
        fi
      done
    }

    # lacks_kind KIND: records where a kind was read that must not be listed everywhere.
    lacks_kind() {
      exit_code=2
      part=$(part_of "kubernetes/$1.json")
      reason="kubernetes/$1.json was not read: $command"
      if [ -n "$read_in" ]; then
        words=$(printf '%s were read only in %s' "$part" "$read_in" | tr -d '"')
        say "$words"
        reason="$words, as listing all of them is forbidden to you"
      fi
      missing "$part" "$reason" ", \"readIn\": [$read_in]"
    }
    """#
}
