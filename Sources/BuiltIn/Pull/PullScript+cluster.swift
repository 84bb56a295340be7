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

    # Each kind alone, where some must not be listed.
    read_kinds() {
      say 'not every kind may be listed, so each is asked for alone'
      mkdir "$new/kubernetes"
      forbidden=''
      for kind in namespaces serviceaccounts roles rolebindings clusterroles clusterrolebindings; do
        time=$(now)
        if kube "$work/out" get "$kind" -A -o json; then
          keep_list "kubernetes/$kind.json" "$time"
        else
          is_forbidden || unanswered
          forbidden="$forbidden $kind"
          lacks "kubernetes/$kind.json"
        fi
      done
      [ -s "$work/files" ] || unanswered
      say "not read, as listing them in the whole cluster is forbidden:$forbidden"
    }
    """#
}
