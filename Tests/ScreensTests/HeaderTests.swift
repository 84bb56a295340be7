import AccessModel
import Testing

@testable import App
@testable import Terminal

@Suite("The header of a live cluster")
struct HeaderTests {
  /// The sample as if it were read from a live cluster.
  private func player(_ live: LiveSource, gaps: [Gap] = [], columns: Int) throws -> Player {
    let sample = try Player(80, 24).app.snapshot
    let snapshot = Snapshot(
      contents: sample.contents, directory: sample.directory, title: live.context, readAt: sample.readAt, gaps: gaps,
      index: sample.index, live: live)
    return Player(snapshot, columns, 24)
  }

  private static let server = "https://contoso.example:443"
  private static let longName = "contoso-production-westeurope-shared-services-001"

  private static let sources = [
    LiveSource(context: "contoso-prod", user: "clusterUser_contoso-rg_contoso-prod", server: server, isMaster: false),
    LiveSource(context: "contoso-prod", user: "clusterAdmin_contoso-rg_contoso-prod", server: server, isMaster: true),
    LiveSource(context: "kind", user: "a\u{1B}[31mda", server: server),
    LiveSource(context: longName, user: "clusterAdmin_rg_\(longName)", server: server, isMaster: true),
  ]

  @Test("context, user and warnings at every width; local accounts that are on and system:masters are never cut")
  func widths() throws {
    var record = ""
    for source in Self.sources {
      for columns in [160, 120, 80, 60, 40] {
        let header = try player(source, columns: columns).canvas.part(0..<1)
        let row = header.textRows()[0]
        record += "\(columns) │\(row)\n"
        if columns >= 60 { #expect(row.contains("local accounts ON"), "\(row)") }
        #expect(row.contains("▲ system:masters") == (source.isMaster == true), "\(row)")
      }
    }
    let gap = Gap([.roles], reason: "roles were not read, as listing all of them is forbidden to you")
    let narrow = try player(Self.sources[1], gaps: [gap], columns: 80).canvas.part(0..<1)
    try expectGolden(record + narrow.recording + narrow.looks, "header-live")
  }
}
