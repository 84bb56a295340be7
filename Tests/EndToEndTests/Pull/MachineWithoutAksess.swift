import Foundation
import TestSupport

/// A machine that has a kubectl and an az, and the script that `aksess pull --script` prints for it.
///
/// Both know the cluster and tenant of `Tests/Fixtures/made`, answer the exact commands that the script is to run, and
/// refuse any other.
struct MachineWithoutAksess {
  let folder: TemporaryFolder

  /// - Parameters:
  ///   - options: The options of `aksess pull --script`, for bash.
  ///   - kubectl: Lines of bash that kubectl runs first: they may answer and exit.
  ///   - az: Those of az; nil for a machine without it.
  init(options: String = "", kubectl: String = "", az: String? = "") throws {
    folder = try TemporaryFolder([
      "programs/kubectl": Self.begin("kubectl") + kubectl + "\n" + Self.kubectl, "asked-of-az": "",
      "asked-of-kubectl": "",
    ])
    if let az { try folder.write(Self.begin("az") + Self.names + az + "\n" + Self.az, to: "programs/az") }
    let outcome = try Program.bash("chmod -R u+x programs; aksess pull --script \(options) > pull.sh", in: folder.url)
    precondition(outcome.status == 0, outcome.errors)
  }

  /// Runs commands, in which `pull` runs the script, in this folder.
  ///
  /// - Parameter shell: What runs the script.
  func run(_ commands: String, shell: String = "dash") throws -> Program.Outcome {
    try Program.bash(
      "pull() { \(shell) ./pull.sh \"$@\"; }\n\(commands)", in: folder.url,
      environment: [
        "PATH": folder.file("programs"), "ANSWERS": folder.path,
        "MADE": Repository.root.appending(path: "Tests/Fixtures/made").path,
      ])
  }

  /// The arguments of every call of `az` or `kubectl`.
  func calls(of program: String) throws -> [[String]] {
    try folder.text("asked-of-\(program)").components(separatedBy: "\u{1}\n").dropLast().map {
      $0.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
    }
  }

  /// The groups whose members were asked for, in order.
  var groupsAsked: [String] {
    get throws { try calls(of: "az").filter { $0.starts(with: ["ad", "group", "member"]) }.map { $0[5] } }
  }

  /// The calls of `az`, as lines.
  var lines: [String] { get throws { try calls(of: "az").map { $0.joined(separator: " ") } } }

  private static func begin(_ program: String) -> String {
    #"""
    #!/bin/bash
    printf '%s\n' "$@" $'\001' >> "$ANSWERS/asked-of-\#(program)"
    fails() { echo "$1" >&2; exit "${2:-1}"; }

    """#
  }

  private static let kubectl = """
    while [[ $1 == --context=* || $1 == --kubeconfig=* ]]; do shift; done
    case "$*" in
    'config view --minify -o jsonpath={.clusters[0].cluster.server}') printf https://Contoso-prod.example:443 ;;
    'get namespaces,serviceaccounts,roles,rolebindings,clusterroles,clusterrolebindings -A -o json')
      cat "$MADE/kubernetes.json" ;;
    'get namespace kube-system -o jsonpath={.metadata.uid}') printf 4f6b0000-0000-4000-8000-000000000001 ;;
    *) fails "kubectl $* is not known here" 9 ;;
    esac
    """

  static let subscription = "4bdcfe33-4e02-d115-78fe-4cea7dcdaaa9"
  static let cluster =
    "/subscriptions/\(subscription)/resourcegroups/contoso-rg/providers/Microsoft.ContainerService/managedClusters/contoso-prod"

  private static let names = """
    graph=https://graph.microsoft.com/v1.0 arm=https://management.azure.com subscription=\(subscription)
    cluster=\(cluster)
    fleet=/subscriptions/$subscription/resourceGroups/fleets/providers/Microsoft.ContainerService/fleets/all

    """

  private static let az = #"""
    case "$*" in
    'account show --output json')
      echo '{"id": "4bdcfe33-4e02-d115-78fe-4cea7dcdaaa9", "tenantId": "c75a23ac-4e15-cd42-21fb-a02f4f1b3172"}' ;;
    'cloud show --output json')
      echo '{"endpoints": {"microsoftGraphResourceId": "https://graph.microsoft.com/",'
      echo '"resourceManager": "https://management.azure.com/"}}' ;;
    'aks list --output json') echo '['; cat "$MADE/aks.json"; echo ']' ;;
    "aks show --resource-group=contoso-rg --name=contoso-prod --subscription=$subscription --output json")
      cat "$MADE/aks.json" ;;
    "role assignment list --all --include-inherited --subscription=$subscription --output json")
      cat "$MADE/role-assignments.json" ;;
    "role definition list --subscription=$subscription --output json") cat "$MADE/role-definitions.json" ;;
    "role deny-assignment list --subscription=$subscription --output json") cat "$MADE/deny-assignments.json" ;;
    'ad group list --output json') cat "$MADE/groups.json" ;;
    'ad group member list --group '*' --output json')
      cat "$MADE/members/$6.json" 2>/dev/null || fails "ERROR: Resource '$6' does not exist" 3 ;;
    "rest --method get --url $graph/users?\$select=id,displayName,userPrincipalName,accountEnabled,userType&\$top=999 --output json")
      printf '{\n  "@odata.nextLink": "%s",\n  "value": ' "$graph/users?\$skiptoken=a%3D1&\$top=999"
      cat "$MADE/users.json"
      echo '}' ;;
    "rest --method get --url $graph/users?\$skiptoken=a%3D1&\$top=999 --output json")
      echo '{"value": [{"id": "01b34cf4-fc8a-4438-af8f-19ffd318a682", "userPrincipalName": "last@contoso.com",'
      echo '"displayName": "\"]}\\"}]}' ;;
    "rest --method get --url $graph/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances?\$filter=groupId%20eq%20'"*"' --output json")
      echo '{"value": []}' ;;
    "rest --method get --url $arm$cluster/providers/Microsoft.Authorization/roleEligibilityScheduleInstances?api-version=2020-10-01 --output json")
      echo '{"value": []}' ;;
    "rest --method get --url $arm/subscriptions/$subscription/providers/Microsoft.ContainerService/fleets?api-version=2024-04-01 --output json")
      echo '{"value": [{"id": "'$fleet'", "name": "all"}]}' ;;
    "rest --method get --url $arm$fleet/members?api-version=2024-04-01 --output json")
      echo '{"value": [{"id": "'$fleet/members/prod'", "properties": {"clusterResourceId":'
      echo '"'${cluster/resourcegroups/resourceGroups}'"}}]}' ;;
    *) fails "az $* is not known here" 9 ;;
    esac
    """#
}
