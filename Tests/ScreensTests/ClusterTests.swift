import AccessModel
import Connectors
import Terminal
import Testing

@testable import App
@testable import ScreenKit

@Suite("The screen Cluster")
struct ClusterTests {
  @Test("c copies the chosen command whole, however it is wrapped")
  func copy() throws {
    var player = try Player(80, 24)
    player.press("0", "c")
    #expect(player.effects.isEmpty && player.shows("no command here to copy"))
    let cluster =
      "--resource-group contoso-rg --name contoso-prod --subscription 97dac4af-46e9-478b-9424-9464d83f70f7"
    player.press("j", "j", "j", "j", "c", "Tab", "c", "Tab", "Tab", "c")
    #expect(
      player.effects == [
        .copy("az aks update \(cluster) --disable-local-accounts"), .copy("az aks rotate-certs \(cluster)"),
        .copy("az aks update \(cluster) --disable-local-accounts"),
      ])
  }

  @Test("a live cluster says what it is known by, and what a certificate authority stands in for")
  func source() {
    let url = "https://shop.example"
    for (identity, words) in [
      (ClusterIdentity.uid("4f6b-1"), "kube-system UID 4f6b-1"),
      (.server(url, .digest("ab12")), "certificate authority SHA-256 ab12 (the UID of kube-system was not read)"),
      (.server(url, .none), "no certificate authority in the kubeconfig"),
      (.server(url, .unread), "neither its certificate authority nor"),
    ] {
      let live = LiveSource(context: "shop-admin", user: "ada", server: url, identity: identity)
      let snapshot = Snapshot(contents: Snapshot.Contents(), title: "shop", readAt: Player.day, live: live)
      var player = Player(snapshot, 200, 24)
      player.press("0", "G")
      #expect(player.shows("· Source") && player.shows(words) && player.shows("context shop-admin"), "\(player.rows)")
    }
  }

  @Test("a long detail scrolls, and another checklist item starts at its top")
  func scroll() throws {
    var player = try Player(80, 24)
    player.press("0", "j", "j", "j", "j")
    #expect(player.shows("↓") && !player.shows("--overwrite-existing"))
    player.press("Tab")
    #expect(player.shows("▌ Then rotate the certificates") && player.shows("az aks rotate-certs"))
    player.press("PgDn", "PgDn")
    #expect(player.shows("--overwrite-existing") && !player.shows("Conditional Access"))
    player.press("k", "j")
    #expect(player.shows("Conditional Access"))
  }

  @Test("without a profile it says what to read, and withheld commands are explained", arguments: [(80, 24), (30, 5)])
  func otherClusters(columns: Int, rows: Int) throws {
    let empty = #"{"kind": "List", "apiVersion": "v1", "items": []}"#
    let unread = try WorkspaceReader.read(files: [("list.json", empty)], title: "list", at: Player.day).snapshot
    var player = Player(unread, columns, rows)
    player.press("0")
    #expect(player.shows("? Cluster profile"))
    let profile = #"{"type": "Microsoft.ContainerService/managedClusters", "aadProfile": {"managed": true}}"#
    let open = try WorkspaceReader.read(files: [("aks.json", profile)], title: "aks", at: Player.day).snapshot
    player = Player(open, columns, rows)
    player.press("0", "G")
    #expect(player.shows("✗ Lockout guard"))
    player.press("Enter")
    #expect(player.shows("Lockout guard"))
  }
}
