extension PullScript {
  /// Finds the cluster in Azure, and reads its profile, roles and fleet.
  static let azure = #"""
    # Whether az is there and signed in; then the tenant and the addresses of its cloud are known.
    sign_in() {
      if ! command -v az >/dev/null; then
        say 'az is missing on this machine, so only the cluster is read.'
        return 1
      fi
      if ! azure "$work/account" account show --output json; then
        sed 's/^/  /' "$work/words" | plain >&2
        say 'az is not signed in (az login), so only the cluster is read.'
        return 1
      fi
      tenant=$(one_guid "$(fields "$work/account" '' tenantId)") || tenant=''
      graph=https://graph.microsoft.com arm=https://management.azure.com
      azure "$work/cloud" cloud show --output json || return 0
      endpoints=$(fields "$work/cloud" /endpoints microsoftGraphResourceId resourceManager |
        grep -Ex 'https://[a-z0-9.-]+/?	https://[a-z0-9.-]+/?') || return 0
      graph=${endpoints%%	*} arm=${endpoints##*	}
      graph=${graph%/} arm=${arm%/}
    }

    # Finds the cluster that kubectl talks to, unless an ID was given, and takes its ID apart.
    find_cluster() {
      [ "$aks" != - ] || return 0
      if [ -z "$aks" ]; then
        if azure "$work/out" aks list --output json; then
          fields "$work/out" '' fqdn privateFqdn id >"$work/found" || : >"$work/found"
        else
          not_read aks.json
          : >"$work/found"
        fi
        aks=$(awk -F '\t' -v host="$host" 'host != "" && (tolower($1) == host || tolower($2) == host) { print $3 }' \
          "$work/found")
        case $aks in
        '') stop 64 "no AKS cluster of az's current subscription has the address $host: give its resource ID, or - for none." ;;
        *'
    '*) stop 64 "several AKS clusters have the address $host: give the resource ID of one." ;;
        esac
      fi
      # In names, only what Azure allows: az must not take one for an option or a file.
      odd=$(printf '%s' "$aks" | tr -d 'A-Za-z0-9/._()\200-\377-' | wc -c)
      if [ "$((odd))" -eq 0 ]; then
        subscription=$(part 3 "$aks") group=$(part 5 "$aks") name_of_cluster=$(part 9 "$aks")
        subscription=$(one_guid "$subscription")
      fi
      if [ -z "$subscription" ] || [ -z "$group" ] || [ -z "$name_of_cluster" ]; then
        stop 64 "$aks is not the resource ID of an AKS cluster, as az aks show prints it (id)."
      fi
    }
    subscription='' group='' name_of_cluster=''

    # part NUMBER ID: one word of a cluster's resource ID; nothing where it is none.
    part() {
      printf '%s\n' "$2" | awk -F / -v number="$1" '
        NF == 9 && $1 == "" && tolower($2 "/" $4) == "subscriptions/resourcegroups" &&
        tolower($6 "/" $7 "/" $8) == "providers/microsoft.containerservice/managedclusters" { print $number }'
    }

    # Reads the cluster's profile, and checks that it is the one that kubectl talks to and of which tenant it is.
    read_profile() {
      is_tenant_known=false is_tenant_other=false
      [ "$aks" != - ] || return 0
      fetch aks.json true aks show "--resource-group=$group" "--name=$name_of_cluster" "--subscription=$subscription" \
        --output json || return 0
      hosts=$(fields "$new/aks.json" '' fqdn privateFqdn | tr '[:upper:]' '[:lower:]' | tr '\t' '\n')
      case $host in *.azmk8s.*)
        if [ -n "$hosts" ] && ! printf '%s\n' "$hosts" | grep -Fqx "$host"; then
          stop 65 "$aks is not the cluster that kubectl talks to ($host). $shown is as it was."
        fi
        ;;
      esac
      wanted=$(one_guid "$(fields "$new/aks.json" /aadProfile tenantId)")
      [ -n "$wanted" ] || wanted=$(one_guid "$(fields "$new/aks.json" /aadProfile tenantID)")
      [ -n "$wanted" ] && [ -n "$tenant" ] || return 0
      if [ "$wanted" = "$tenant" ]; then is_tenant_known=true; else is_tenant_other=true; fi
    }

    read_roles() {
      [ "$aks" != - ] || return 0
      progress 'reading Azure roles'
      fetch role-assignments.json true role assignment list --all --include-inherited "--subscription=$subscription" \
        --output json || :
      fetch role-definitions.json true role definition list "--subscription=$subscription" --output json || :
      time=$(now)
      if azure "$work/out" role deny-assignment list "--subscription=$subscription" --output json &&
        fields "$work/out" '' id >/dev/null; then
        keep deny-assignments.json "$time" true
      elif grep -q 'misspelled or not recognized' "$work/words"; then
        # An az without this command.
        read_list deny-assignments.json "" \
          "$arm/subscriptions/$subscription/providers/Microsoft.Authorization/denyAssignments?api-version=2022-04-01"
      else
        not_read deny-assignments.json
      fi
    }

    # read_list FILE optional|"" URL...: makes the pages of all addresses one file, or says why there is none.
    read_list() {
      name=$1 kind=$2
      shift 2
      time=$(now)
      commands=''
      : >"$work/elements"
      for address; do
        commands="$commands${commands:+; }$(words az rest --method get --url "$address" --output json)"
        if ! pages "$address"; then
          not_read "$name" "$kind"
          return 1
        fi
      done
      list "$name" "$time" "$commands"
    }

    # The fleet that the cluster has joined, if one of the same subscription has it.
    read_fleet() {
      [ "$aks" != - ] || return 0
      : >"$work/elements"
      if ! pages "$arm/subscriptions/$subscription/providers/Microsoft.ContainerService/fleets?api-version=2024-04-01"; then
        not_read fleet-members.json optional
        return 0
      fi
      { printf '{"value": [' && cat "$work/elements" && printf ']}'; } >"$work/fleets"
      fields "$work/fleets" /value id |
        { grep -Eix '/subscriptions/[0-9a-f-]+/resourceGroups/[^]["\\/?#%@& ]+/providers/Microsoft.ContainerService/fleets/[a-z0-9-]+' || :; } >"$work/found"
      while IFS= read -r fleet; do
        time=$(now)
        : >"$work/elements"
        address="$arm$fleet/members?api-version=2024-04-01"
        if ! pages "$address"; then
          not_read fleet-members.json optional
          continue
        fi
        { printf '{"value": [' && cat "$work/elements" && printf ']}'; } >"$work/members"
        if fields "$work/members" /value/properties clusterResourceId | grep -Fiqx "$aks"; then
          list fleet-members.json "$time" "$(words az rest --method get --url "$address" --output json)"
          return 0
        fi
      done <"$work/found"
    }
    """#
}
