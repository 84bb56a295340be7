import AccessModel
import AccessAnalysis
import BuiltIn
import Terminal
import TestSupport
import Testing

@testable import App
@testable import ScreenKit

/// Other contexts, and more namespaces, of live clusters.
@Suite struct ContextTests {
  private func app(gaps: [Gap] = [], caller: Caller? = nil, bindings: [Binding] = [], me: String? = nil) -> App {
    let contexts = ["test", "prod"].map {
      LiveSource.Context(name: $0, user: "ada", server: "https://\($0).example.com", namespace: "shop")
    }
    var (contents, settings) = (Snapshot.Contents(), Settings())
    contents.bindings = bindings
    settings.me = me
    let snapshot = Snapshot(
      contents: contents, title: "prod", readAt: Player.day, gaps: gaps,
      live: LiveSource(
        context: "prod", user: "ada", server: "https://prod.example.com", caller: caller, contexts: contexts))
    return App(
      snapshot, Analysis(snapshot), settings: settings, size: Size(columns: 100, rows: 24), now: Player.day,
      canReload: true,
      hasServer: true)
  }

  private func type(_ text: String, _ app: inout App) -> [Effect] {
    _ = app.updateAtOnce([.terminal(.key(.character(":")))], now: Player.day)
    _ = app.updateAtOnce(text.unicodeScalars.map { .terminal(.key(.character($0))) }, now: Player.day)
    return app.updateAtOnce([.terminal(.key(.enter))], now: Player.day)
  }

  @Test("the contexts are listed, the current one is marked, and Enter reads another")
  func contexts() {
    var app = app()
    #expect(type("ctx", &app) == [])
    let rows = app.draw().textRows()
    #expect(rows.contains { $0.contains("test") && $0.contains("https://test.example.com") }, "\(rows)")
    #expect(rows.contains { $0.contains("*") && $0.contains("prod") }, "\(rows)")
    #expect(app.updateAtOnce([.terminal(.key(.enter))], now: Player.day) == [.read(.context("test"), 1)])
    #expect(app.draw().textRows()[0].contains("reading"))
    _ = app.update([.notLoaded(1, "cluster test: the server cannot be reached")], now: Player.day)
    #expect(app.draw().textRows()[0].contains("prod"))
    // The one that is shown has nothing to read.
    _ = type("ctx", &app)
    _ = app.updateAtOnce([.terminal(.key(.character("j")))], now: Player.day)
    #expect(app.updateAtOnce([.terminal(.key(.enter))], now: Player.day) == [])
    #expect(app.draw().textRows().last?.contains("this context is shown already") == true)
  }

  @Test("me is whom the API server takes kubectl for, with exactly the groups that it says")
  func me() {
    let binding = bind("developers", .cluster, "view", to: group("developers"))
    let caller = Caller(user: "ada@contoso.com", groups: ["developers", "system:authenticated"])
    var app = app(caller: caller, bindings: [binding], me: "user:grace@contoso.com")
    _ = type("me", &app)
    let rows = app.draw().textRows()
    #expect(rows.contains { $0.contains("me is ada@contoso.com, in developers and system:authenticated.") }, "\(rows)")
    #expect(
      rows.contains { $0.contains("ada@contoso.com") }
        && rows.contains { $0.contains("developers") && $0.contains("view") })
  }

  @Test("an empty matrix says so of what was read only, where bindings were not read")
  func emptyMatrix() {
    for (gaps, words) in [
      ([], "no group holds a grant"),
      ([Gap([.clusterRoleBindings], reason: "they were not read")], "no group holds a grant by what was read"),
    ] {
      var app = app(gaps: gaps)
      _ = app.updateAtOnce([.terminal(.key(.character("7")))], now: Player.day)
      let rows = app.draw().textRows()
      #expect(
        rows.contains { $0.drop { $0 == " " }.prefix(60).split(separator: "  ").first.map(String.init) == words },
        "\(rows)")
    }
  }

  @Test("ns NAME reads a namespace where not all of them may be listed, and only there")
  func namespace() {
    var limited = app(gaps: [Gap([.roleBindings], reason: "role bindings were not read")])
    #expect(type("ns payments", &limited) == [.read(.namespace("payments"), 1)])
    var whole = app()
    #expect(!type("ns payments", &whole).contains { if case .read = $0 { true } else { false } })
  }
}
