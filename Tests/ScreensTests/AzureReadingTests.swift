import AccessAnalysis
import AccessModel
import BuiltIn
import Reports
import Terminal
import TestSupport
import Testing

@testable import App
@testable import ScreenKit

/// What happens on the screen while Azure and Entra are read.
@Suite struct AzureReadingTests {
  private let snapshot = Snapshot(contents: Snapshot.Contents(), title: "prod", readAt: Player.day)

  private func app() -> App {
    App(
      snapshot, Analysis(snapshot), size: Size(columns: 100, rows: 24), now: Player.day, canReload: true,
      hasServer: true, stillReading: .azure)
  }

  private func press(_ key: Key, _ app: inout App) -> [Effect] {
    app.updateAtOnce([.terminal(.key(key))], now: Player.day).filter {
      if case .background = $0 { false } else { true }
    }
  }

  private static let question: AKSClusterQuestion? = ObjectID("d0000000-0000-4000-8000-000000000001").flatMap { id in
    ManagedClusterID(subscription: id.description, resourceGroup: "shop-rg", name: "shop-aks").map {
      AKSClusterQuestion(host: "shop.example", subscription: id, candidates: [$0], isShared: false)
    }
  }

  @Test(
    "Esc and ^C end it where they have nothing else to do, and what comes of it is not used",
    arguments: [
      Key.escape, .control("c"),
    ])
  func cancelled(key: Key) {
    var app = app()
    #expect(app.draw().textRows()[0].contains("reading Azure…"))
    // A filter is left first.
    _ = press(.character("/"), &app)
    if key == .escape { #expect(press(key, &app).isEmpty) } else { _ = press(.escape, &app) }
    #expect(press(key, &app) == [.cancelRest])
    #expect(app.draw().textRows().last?.contains("Azure and Entra were not read. R reads them") == true)
    #expect(!app.draw().textRows()[0].contains("reading Azure…"))
    _ = app.updateAtOnce([.notEnriched("reading was cancelled")], now: Player.day)
    #expect(app.draw().textRows().last?.contains("reading was cancelled") == false)
    #expect(press(key, &app).isEmpty)
  }

  @Test(
    "how far reading has come, and the user, stand before what is missing, which is cut instead",
    arguments: [true, false])
  func progress(refreshes: Bool) {
    let reason = "roles, bindings and service accounts are not read yet, and why that is so is a long story"
    let cluster = Snapshot(
      contents: Snapshot.Contents(), title: "prod", readAt: Player.day, gaps: [Gap([.roles], reason: reason)],
      live: LiveSource(context: "prod", user: "ada", server: "https://prod.example"))
    var app = App(
      cluster, Analysis(cluster), size: Size(columns: 80, rows: 24), now: Player.day, canReload: true, hasServer: true,
      stillReading: refreshes ? nil : .cluster)
    if refreshes { #expect(press(.character("R"), &app) == [.load(1)]) }
    #expect(app.draw().textRows()[0].hasPrefix(" aksess  prod as ada · reading… · incomplete: roles"))
    _ = app.updateAtOnce(
      [.loading(WorkProgress(done: 3_120, total: 6_000, unit: .items("objects")))], now: Player.day)
    let row = app.draw().textRows()[0]
    #expect(row.hasPrefix(" aksess  prod as ada · reading 3,120 of 6,000 objects · incomplete: "), "\(row)")
    // What was counted before is of no use for what is read next.
    if !refreshes {
      _ = app.updateAtOnce([.enriched(cluster, app.analysis, notes: [], stillReading: .azure)], now: Player.day)
      #expect(app.draw().textRows()[0].contains(" · reading Azure… · incomplete: "))
    }
  }

  @Test("which cluster it is, is asked once nobody types, and Enter at first leaves it open")
  func asked() throws {
    let question = try #require(Self.question)
    var app = app()
    _ = press(.character("/"), &app)
    _ = app.updateAtOnce([.askedForCluster(question)], now: Player.day)
    #expect(!app.draw().textRows().contains { $0.contains("Which AKS cluster") })
    _ = press(.escape, &app)
    #expect(app.draw().textRows().contains { $0.contains("Which AKS cluster is this?") })
    #expect(press(.enter, &app) == [.answerCluster(nil)])
    _ = app.updateAtOnce([.askedForCluster(question)], now: Player.day)
    _ = press(.down, &app)
    #expect(press(.enter, &app) == [.answerCluster(.cluster(question.candidates[0]))])
    _ = app.updateAtOnce([.askedForCluster(question)], now: Player.day)
    _ = press(.up, &app)
    #expect(press(.escape, &app) == [.answerCluster(nil)])
  }

  @Test(
    "what was not read of Azure and Entra is never said to be read",
    arguments: [
      ([.azure, .profile], "not everything of Azure and Entra was read"),
      ([.groups], "not everything of Azure and Entra was read"), ([.owners], "Azure and Entra were read"),
    ] as [(Set<Gap.Part>, String)])
  func news(parts: Set<Gap.Part>, words: String) {
    let read = Snapshot(
      contents: Snapshot.Contents(), title: "prod", readAt: Player.day, gaps: [Gap(parts, reason: "az is refused")])
    var app = app()
    _ = app.updateAtOnce([.enriched(read, Analysis(read), notes: [])], now: Player.day)
    #expect(app.draw().textRows().last?.hasPrefix(" \(words)") == true)
  }

  @Test("how to be asked again stays on the screen when the rest is read")
  func leftOpen() throws {
    let cases: [([String], String)] = [
      ([], "R asks again"), (["1 group is gone."], "R asks again. 1 group is gone."),
    ]
    for (notes, words) in cases {
      var app = app()
      _ = app.updateAtOnce([.askedForCluster(try #require(Self.question))], now: Player.day)
      _ = press(.enter, &app)
      _ = app.updateAtOnce([.enriched(snapshot, Analysis(snapshot), notes: notes)], now: Player.day)
      #expect(app.draw().textRows().last?.contains("left open: \(words)") == true)
    }
  }

  @Test("R while it is asked takes the question back, as the reading that asked it is replaced")
  func replaced() throws {
    var app = app()
    _ = app.updateAtOnce([.askedForCluster(try #require(Self.question))], now: Player.day)
    #expect(press(.escape, &app) == [.answerCluster(nil)])
    #expect(press(.character("R"), &app) == [.load(1)])
    _ = app.updateAtOnce([.askedForCluster(try #require(Self.question))], now: Player.day)
    _ = app.updateAtOnce(
      [.loaded(1, snapshot, Analysis(snapshot), notes: [], stillReading: .azure)], now: Player.day)
    #expect(!app.draw().textRows().contains { $0.contains("Which AKS cluster") })
    #expect(press(.escape, &app) == [.cancelRest])
  }

  @Test("what is read meanwhile does not take the place of an answer or a screen that is waited for")
  func waitedFor() throws {
    var app = app()
    _ = press(.character("6"), &app)
    let asked = app.asked([.terminal(.key(.character("V")))], now: Player.day)
    guard case .askServer(let number, let question)? = asked.first else {
      Issue.record("nothing was asked: \(asked)")
      return
    }
    let effects = app.asked([.enriched(snapshot, Analysis(snapshot), notes: [])], now: Player.day)
    #expect(effects.isEmpty && app.draw().textRows()[0].contains("reading Azure…"))
    let answers = question.requests.map { _ in ServerAnswer(isAllowed: false) }
    _ = app.updateAtOnce([.answered(number, question, .success(answers))], now: Player.day)
    #expect(app.draw().textRows().contains { $0.contains("the API server says no") }, "\(app.draw().textRows())")
    #expect(!app.draw().textRows()[0].contains("reading Azure…"))
    #expect(app.draw().textRows().last?.contains("Azure and Entra were read") == true)
  }
}
