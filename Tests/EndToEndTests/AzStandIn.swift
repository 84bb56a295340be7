import Foundation
import TestSupport

/// A stand-in for az beside that for kubectl: it answers the calls that it knows, to the letter, refuses any other, and
/// writes down each.
struct AzStandIn {
  let kubectl: StandIn

  static let subscription = "d0000000-0000-4000-8000-000000000001"
  static let tenant = "e0000000-0000-4000-8000-000000000001"
  static let cluster =
    "/subscriptions/\(subscription)/resourcegroups/shop-rg/providers/Microsoft.ContainerService/managedClusters/shop-aks"
  static let (group, nested, gone) = (
    "a0000000-0000-4000-8000-000000000001", "a0000000-0000-4000-8000-000000000002",
    "a0000000-0000-4000-8000-000000000003"
  )
  static let (ada, zoe) = ("e0000000-0000-4000-8000-000000000011", "e0000000-0000-4000-8000-000000000012")

  private static let script = """
    #!/bin/bash
    echo "$*" >> "$ANSWERS/az.asked"
    for known in "$ANSWERS"/az-*.call; do
      [[ $* == "$(<"$known")" ]] || continue
      [[ -e ${known%.call}.sh ]] && . "${known%.call}.sh"
      cat "${known%.call}.json"
      exit 0
    done
    echo "ERROR: an unexpected call: $*" >&2
    exit 1
    """

  /// - Parameters:
  ///   - answers: The answers to calls, in place of those of `calls`.
  ///   - scripts: What is done before a call is answered.
  init(_ answers: [String: String] = [:], scripts: [String: String] = [:]) throws {
    var files = [
      "az": AzStandIn.script,
      "config.json": StandIn.config.replacing("shop.example:443", with: "shop-1.hcp.westeurope.azmk8s.io:443"),
      "rolebindings.json": AzStandIn.bindings,
    ]
    for (number, (call, answer)) in AzStandIn.calls.merging(answers, uniquingKeysWith: { $1 }).enumerated() {
      files["az-\(number).call"] = call
      files["az-\(number).json"] = answer
      if let script = scripts[call] { files["az-\(number).sh"] = script }
    }
    kubectl = try StandIn(files)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: kubectl.folder.url.appending(path: "az").path)
  }

  func bash(_ line: String) throws -> Program.Outcome {
    try Program.bash(
      line,
      environment: [
        "PATH": kubectl.folder.path, "ANSWERS": kubectl.folder.path, "XDG_STATE_HOME": "\(kubectl.folder.path)/state",
      ])
  }

  /// Runs a command in a terminal, the terminal UI if none is given.
  func open(columns: Int, rows: Int = 24, _ command: String...) throws -> Tmux {
    let folder = kubectl.folder.path
    let path = "\(folder):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
    return try Tmux(
      columns: columns, rows: rows,
      command: ["env", "PATH=\(path)", "ANSWERS=\(folder)", "XDG_STATE_HOME=\(folder)/state"]
        + (command.isEmpty ? [Program.path] : command))
  }

  /// The calls so far.
  var asked: [String] {
    let text = try? String(contentsOf: kubectl.folder.url.appending(path: "az.asked"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  private static let bindings = """
    {"kind":"RoleBindingList","apiVersion":"rbac.authorization.k8s.io/v1","metadata":{"resourceVersion":"7"},"items":[
    {"metadata":{"name":"shop","namespace":"shop","managedFields":[{"manager":"x"}]},
    "subjects":[{"kind":"Group","apiGroup":"rbac.authorization.k8s.io","name":"\(group)"},
    {"kind":"Group","apiGroup":"rbac.authorization.k8s.io","name":"\(gone)"},
    {"kind":"User","apiGroup":"rbac.authorization.k8s.io","name":"zoe@contoso.com"}],
    "roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"ClusterRole","name":"view"}}]}
    """

  static let account = "account show --output json"
  static let clusters = "aks list \(end)"
  static let show = "aks show --resource-group=shop-rg --name=shop-aks \(end)"
  static let assignments = "role assignment list --all --include-inherited \(end)"
  static let definitions = "role definition list \(end)"
  static let denials = "role deny-assignment list \(end)"
  static let denialsByREST = resource(
    "/subscriptions/\(subscription)/providers/Microsoft.Authorization/denyAssignments?api-version=2022-04-01")
  static let fleets = resource(
    "/subscriptions/\(subscription)/providers/Microsoft.ContainerService/fleets?api-version=2023-10-15")
  static let eligibleRoles = resource(
    "\(cluster)/providers/Microsoft.Authorization/roleEligibilityScheduleInstances?api-version=2020-10-01")
  static let identities =
    "rest --method post --url https://graph.microsoft.com/v1.0/directoryObjects/getByIds --body "
    + #"{"ids":["\#(group)","\#(gone)"],"types":["user","group","servicePrincipal"]} \#(end)"#
  static let members = batch([members(of: group), members(of: gone)])
  static let nestedMembers = batch([members(of: nested)])
  static let users = batch([
    user("id%20in%20('\(ada)','\(zoe)')"), user("userPrincipalName%20in%20('zoe@contoso.com')"),
  ])
  static let eligibleMembers = batch([group, nested, gone].map(eligible))

  private static let end = "--subscription \(subscription) --output json"

  static func resource(_ path: String) -> String {
    "rest --method get --url https://management.azure.com\(path) \(end)"
  }

  static func batch(_ paths: [String]) -> String {
    let requests = paths.enumerated().map { #"{"id":"\#($0)","method":"GET","url":"\#($1)"}"# }
    return "rest --method post --url https://graph.microsoft.com/v1.0/$batch --body "
      + #"{"requests":[\#(requests.joined(separator: ","))]} \#(end)"#
  }

  static func members(of group: String) -> String { "/groups/\(group)/members?$top=999" }

  private static func user(_ filter: String) -> String {
    "/users?$filter=\(filter)&$select=id,displayName,userPrincipalName,mail,accountEnabled,userType&$top=999"
  }

  private static func eligible(_ group: String) -> String {
    "/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances?$filter=groupId%20eq%20'\(group)'"
  }

  /// A list as a service prints it.
  static func list(_ entries: String, next: String? = nil) -> String {
    let link = next.map { #","@odata.nextLink":"\#($0)""# } ?? ""
    return #"{"@odata.context":"x"\#(link),"value":[\#(entries)]}"#
  }

  /// What Graph says to several requests, the last one first: it does not keep their order.
  static func responses(_ answers: [(status: Int, body: String)]) -> String {
    let each = answers.enumerated().reversed().map { number, answer in
      #"{"id":"\#(number)","status":\#(answer.status),"headers":{"Retry-After":"0"},"body":\#(answer.body)}"#
    }
    return #"{"responses":[\#(each.joined(separator: ","))]}"#
  }

  static let adaMember =
    ##"{"@odata.type":"#microsoft.graph.user","id":"\##(ada)","displayName":"Ada Lovelace","userPrincipalName":"ada@contoso.com"}"##
  static let zoeMember =
    ##"{"@odata.type":"#microsoft.graph.user","id":"\##(zoe)","displayName":"Zoë Weiß","userPrincipalName":"zoe@contoso.com"}"##
  static let nestedGroup =
    ##"{"@odata.type":"#microsoft.graph.group","id":"\##(nested)","displayName":"Operators","securityEnabled":true}"##
  static let shopGroup =
    ##"{"@odata.type":"#microsoft.graph.group","id":"\##(group)","displayName":"Developers","securityEnabled":true}"##
  static let notFound = #"{"error":{"code":"Request_ResourceNotFound","message":"does not exist"}}"#
  static let refused = #"{"error":{"code":"PermissionScopeNotGranted","message":"no"}}"#

  /// The calls for the cluster of the bindings, with the answers that are documented.
  static let calls = [
    account: #"""
    {"environmentName":"AzureCloud","id":"\#(subscription)","name":"Shop","tenantId":"\#(tenant)",
    "user":{"name":"ada@contoso.com","type":"user"}}
    """#,
    clusters: #"""
    [{"id":"/subscriptions/\#(subscription)/resourcegroups/o/providers/Microsoft.ContainerService/managedClusters/other",
      "fqdn":"other.hcp.westeurope.azmk8s.io","name":"other","type":"Microsoft.ContainerService/ManagedClusters"},
     \#(managed)]
    """#,
    show: managed,
    assignments: #"""
    [{"name":"90000000-0000-4000-8000-000000000001","principalId":"\#(group)","principalType":"Group",
    "roleDefinitionId":"/providers/Microsoft.Authorization/roleDefinitions/7f6c6a51-bcf8-42ba-9220-52d62157d7db",
    "roleDefinitionName":"Azure Kubernetes Service RBAC Reader","scope":"\#(cluster)"},
    {"name":"90000000-0000-4000-8000-000000000002","principalId":"90000000-0000-4000-8000-000000000009",
    "principalType":"User","scope":"/subscriptions/\#(subscription)/resourceGroups/elsewhere",
    "roleDefinitionId":"/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"}]
    """#,
    definitions: "[]", denials: "[]", fleets: #"{"value":[]}"#, eligibleRoles: #"{"value":[]}"#,
    identities: list(shopGroup),
    members: responses([(200, list("\(nestedGroup),\(adaMember)")), (404, notFound)]),
    nestedMembers: responses([(200, list(zoeMember))]),
    users: responses([
      (
        200,
        list(
          #"{"id":"\#(ada)","displayName":"Ada Lovelace","userPrincipalName":"ada@contoso.com","accountEnabled":true},"#
            + zoeAccount)
      ), (200, list(zoeAccount)),
    ]),
    eligibleMembers: responses([(403, refused), (403, refused), (403, refused)]),
  ]

  static let managed = #"""
    {"aadProfile":{"adminGroupObjectIDs":[],"enableAzureRbac":true,"managed":true,"tenantId":"\#(tenant)"},
    "disableLocalAccounts":true,"enableRbac":true,"fqdn":"shop-1.hcp.westeurope.azmk8s.io","id":"\#(cluster)",
    "kubernetesVersion":"1.33","name":"shop-aks","type":"Microsoft.ContainerService/ManagedClusters"}
    """#

  private static let zoeAccount =
    #"{"id":"\#(zoe)","displayName":"Zoë Weiß","userPrincipalName":"zoe@contoso.com","accountEnabled":false}"#
}
