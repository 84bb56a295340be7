extension PullScript {
  /// What comes last: everything in its order, and the workspace put in place.
  static let end = #"""
    # What is in the old folder and comes from nobody's command stays.
    keep_others() {
      [ -d "$folder" ] || return 0
      for path in "$folder"/* "$folder"/.[!.]* "$folder"/..?*; do
        [ -e "$path" ] || [ -L "$path" ] || continue
        case ${path##*/} in
        kubernetes | kubernetes.json | aks.json | groups.json | members | users.json | eligible.json | workspace.json) : ;;
        role-assignments.json | role-definitions.json | deny-assignments.json | fleet-members.json) : ;;
        *) cp -R -P -p "$path" "$new/" || stop 73 "$path cannot be copied. $shown is as it was." ;;
        esac
      done
    }

    write_workspace() {
      {
        printf '{\n  "writtenBy": "aksess pull",\n' &&
          { [ -z "$uid" ] || printf '  "clusterUID": "%s",\n' "$uid"; } &&
          { [ -n "$uid" ] || [ -z "$server" ] || printf '  "server": "%s",\n' "$server"; } &&
          { [ -z "$tenant" ] || printf '  "tenant": "%s",\n' "$tenant"; } &&
          printf '  "files": {\n' && cat "$work/files" && printf '\n  },\n  "notRead": [\n' && cat "$work/missing" &&
          printf '\n  ]\n}\n'
      } >"$new/workspace.json" || stop 73 "$new cannot be written to. $shown is as it was."
    }

    tenant=''
    kube "$work/out" config view --minify -o 'jsonpath={.clusters[0].cluster.server}' || unanswered
    server=$(grep -Ex 'https?://[A-Za-z0-9._:/-]+' "$work/out") || server=''
    host=$(sed -e 's|^[a-z]*://||' -e 's|[:/].*||' "$work/out" | tr '[:upper:]' '[:lower:]' | grep -Ex '[a-z0-9.-]+') || host=''
    is_signed_in=false
    if sign_in; then
      is_signed_in=true
      find_cluster
    else
      exit_code=2
    fi
    read_cluster
    if [ "$is_signed_in" = true ]; then
      read_profile
      read_roles
      read_directory
      read_eligible
      read_fleet
    fi
    keep_others
    write_workspace
    trap '' HUP INT TERM
    if [ -d "$folder" ]; then
      mv "$folder" "$place/old" || stop 73 "$shown cannot be replaced."
    fi
    mv "$new" "$folder" || stop 73 "$shown cannot be written."
    progress "wrote $shown"
    is_ended=true
    [ "$exit_code" -eq 0 ] || exit "$exit_code"
    """#
}
