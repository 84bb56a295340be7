import Foundation
import TestSupport
import Testing

/// Clusters whose address does not tell which AKS cluster they are.
extension EndToEnd {
  private static func tmux(_ az: AzStandIn, _ command: String) throws -> Tmux {
    try az.open(columns: 100, rows: 30, "env", "AKSESS=\(Program.path)", "bash", "-c", command)
  }

  /// Two clusters in the places of the one whose address is the server's.
  private static func clusters(_ address: String) -> String {
    let managed = AzStandIn.managed.replacing("shop-1.hcp.westeurope.azmk8s.io", with: address)
    return "[\(managed),\(managed.replacing("shop-aks", with: "shop-blue").replacing("shop-rg", with: "blue-rg"))]"
  }

  @Test(
    "where several or none of the AKS clusters have the server's address, a terminal is asked which, once",
    arguments: [
      ("shop-1.hcp.westeurope.azmk8s.io", "2 AKS clusters of subscription"),
      ("gone.hcp.westeurope.azmk8s.io", "no AKS cluster of subscription"),
    ])
  func whichCluster(address: String, words: String) throws {
    let az = try AzStandIn([AzStandIn.clusters: Self.clusters(address)])
    let silent = try az.bash("aksess can zoe@contoso.com delete pods -n shop")
    #expect(silent.errors.contains("name it with --aks RESOURCE-ID"), "\(silent)")
    let tmux = try Self.tmux(
      az, "$AKSESS get groups -o csv > \"$ANSWERS/out\"; echo status $?; $AKSESS get groups -o csv 2>&1; sleep 100")
    try tmux.waitForText("2  shop-blue in blue-rg")
    try tmux.waitForText("number, or Enter to leave it open:")
    #expect(try tmux.screen().contains { $0.hasPrefix("aksess: \(words)") })
    try tmux.send("7", "Enter", "1", "Enter")
    try tmux.waitForText("status 0")
    let answered = try az.kubectl.folder.text("out")
    #expect(answered.contains("Developers") && !answered.contains("--aks"), "\(answered)")
    // The second command does not ask, nor does one without a terminal.
    try tmux.waitFor("the list") { rows in rows.count { $0.contains("Developers") } > 0 }
    let screen = try tmux.screen()
    #expect(!screen.contains { $0.contains("--aks") }, "\(screen)")
    let count = az.asked.count
    let pulled = try az.bash("aksess pull \"$ANSWERS/pulled\"")
    #expect(az.asked.dropFirst(count).contains(AzStandIn.show) && !pulled.errors.contains("--aks"), "\(pulled)")
    let modes = try az.bash("find \"$XDG_STATE_HOME/aksess\" -printf '%m %y\\n' | sort -u")
    #expect(modes.lines.filter { !$0.hasPrefix("755") } == ["600 f", "700 d"], "\(modes)")
  }

  @Test("that it is none of them is remembered too, and --aks overrides it")
  func noneOfTheClusters() throws {
    let az = try AzStandIn([AzStandIn.clusters: Self.clusters("gone.hcp.westeurope.azmk8s.io")])
    let question = "can zoe@contoso.com delete pods -n shop"
    let tmux = try Self.tmux(az, "$AKSESS \(question) 2>&1; sleep 100")
    try tmux.waitForText("0  none of these")
    try tmux.send("0", "Enter")
    try tmux.waitForText("as was answered;")
    let later = try az.bash("aksess \(question)")
    #expect(later.errors.contains("it is none of the AKS clusters of subscription"), "\(later)")
    // Another cluster at the same address is none that was asked about.
    try az.kubectl.folder.write(StandIn.kubeSystem, to: "namespaces.json")
    let other = try az.bash("aksess \(question)")
    #expect(other.errors.contains("name it with --aks RESOURCE-ID"), "\(other)")
    let named = try az.bash("aksess \(question) --aks \(AzStandIn.cluster)")
    #expect(!named.errors.contains("was answered"), "\(named)")
  }

  @Test("on the screen it is asked in a dialog, which keys for the screen below do not answer")
  func whichClusterOnScreen() throws {
    let az = try AzStandIn([AzStandIn.clusters: Self.clusters("gone.hcp.westeurope.azmk8s.io")])
    let tmux = try Self.tmux(az, "exec $AKSESS")
    try tmux.waitForText("Which AKS cluster is this?")
    #expect(try tmux.screen().contains { $0.contains("no AKS cluster of subscription") })
    try tmux.send("Enter")
    try tmux.waitForText("1 group named in bindings no longer exists")
    try tmux.send("R")
    try tmux.waitForText("Which AKS cluster is this?")
    try tmux.type("aks")
    try tmux.send("Enter")
    try tmux.waitForText("refreshed")
    try tmux.send("0")
    try tmux.waitForText("Kubernetes RBAC")
    try tmux.send("R")
    try tmux.waitForText("refreshed")
    #expect(az.asked.last { $0.hasPrefix("aks ") } == AzStandIn.show, "\(az.asked)")
  }
}
