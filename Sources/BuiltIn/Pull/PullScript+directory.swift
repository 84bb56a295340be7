extension PullScript {
  /// Reads groups, their members, users and what they could activate.
  static let directory = #"""
    # The groups that bindings, the cluster's profile and role assignments name.
    named_groups() {
      {
        awk -F '\t' '$1 == "Group" { print $2 }' "$work/subjects"
        if [ -f "$new/aks.json" ]; then
          fields "$new/aks.json" /aadProfile/adminGroupObjectIDs
        fi
        if [ -f "$new/role-assignments.json" ]; then
          fields "$new/role-assignments.json" '' principalType principalId | awk -F '\t' '$1 == "Group" { print $2 }'
        fi
      } | guids
    }

    read_directory() {
      if [ "$is_tenant_other" = true ]; then
        command="az login --tenant $wanted"
        for file in groups.json members users.json; do lacks "$file"; done
        say "not read: groups and users: az is signed in to the tenant $tenant, the cluster's is $wanted: $command"
        return 0
      fi
      progress 'reading groups and users'
      fetch groups.json "$is_tenant_known" ad group list --output json || :
      named_groups >"$work/round"
      if [ -f "$new/groups.json" ] && [ "$is_tenant_known" = true ]; then
        fields "$new/groups.json" '' id | guids >"$work/known"
        unknown=$(comm -23 "$work/round" "$work/known" | wc -l)
        if [ "$unknown" -gt 0 ]; then
          say "$((unknown)) of the groups that bindings name are not in the tenant; their members are not asked for."
          comm -12 "$work/round" "$work/known" >"$work/found"
          mv "$work/found" "$work/round"
        fi
      fi
      read_members
      read_list users.json "" \
        "$graph/v1.0/users?\$select=id,displayName,userPrincipalName,accountEnabled,userType&\$top=999" || :
    }

    # The direct members of each group, then of the groups among them, each group once.
    read_members() {
      mkdir "$new/members"
      : >"$work/done"
      while [ -s "$work/round" ]; do
        progress "reading the members of $(($(wc -l <"$work/round"))) groups"
        : >"$work/nested"
        while IFS= read -r id; do
          fetch "members/$id.json" true ad group member list --group "$id" --output json || continue
          fields "$new/members/$id.json" '' @odata.type id |
            awk -F '\t' '$1 == "#microsoft.graph.group" { print $2 }' >>"$work/nested"
        done <"$work/round"
        sort -u "$work/done" "$work/round" >"$work/found"
        mv "$work/found" "$work/done"
        guids <"$work/nested" | comm -23 - "$work/done" >"$work/round"
      done
      rmdir "$new/members" 2>/dev/null || :
    }

    # What people could activate, of all groups and the cluster, or nothing: half of it would pass for all.
    read_eligible() {
      [ "$is_tenant_other" = false ] || return 0
      set --
      if [ -d "$new/members" ]; then
        for file in "$new"/members/*.json; do
          id=${file##*/}
          id=${id%.json}
          set -- "$@" "$graph/v1.0/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances?\$filter=groupId%20eq%20'$id'"
        done
      fi
      if [ "$aks" != - ]; then
        set -- "$@" "$arm$aks/providers/Microsoft.Authorization/roleEligibilityScheduleInstances?api-version=2020-10-01"
      fi
      [ $# -gt 0 ] || return 0
      progress 'reading what people could activate'
      read_list eligible.json optional "$@" || :
    }
    """#
}
