# Who can get secrets, in any namespace or everywhere, and through which binding: a line for each subject of each
# binding whose role allows it. Reads what `kubectl get ns,sa,roles,rolebindings,clusterroles,clusterrolebindings -A
# -o json` prints. Rules for some secrets by name do not allow getting just any.

def allowsGettingSecrets:
  any(.rules[]?;
    any(.verbs[]?; . == "get" or . == "*")
    and any(.apiGroups[]?; . == "" or . == "*")
    and any(.resources[]?; . == "secrets" or . == "*")
    and (.resourceNames // [] | length) == 0);

# A Role is known by its namespace and name, a ClusterRole by its name alone.
def roleKey: "\(if .kind == "Role" then .metadata.namespace else "" end)/\(.metadata.name)";
def roleRefKey: "\(if .roleRef.kind == "Role" then .metadata.namespace else "" end)/\(.roleRef.name)";

(reduce (.items[] | select(.kind == "Role" or .kind == "ClusterRole") | select(allowsGettingSecrets) | roleKey) as $key
  ({}; .[$key] = true)) as $allowing
| .items[]
| select(.kind == "RoleBinding" or .kind == "ClusterRoleBinding")
| select($allowing[roleRefKey])
| . as $binding
| .subjects[]?
| [
    .kind,
    (if .kind == "ServiceAccount" then "\(.namespace // $binding.metadata.namespace)/\(.name)" else .name end),
    $binding.kind, $binding.metadata.namespace // "", $binding.metadata.name, $binding.roleRef.name
  ]
| @tsv
