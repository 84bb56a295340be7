import AccessAnalysis
import AccessModel
import Foundation
import Manifests
import TestSupport
import Testing

/// Names that a real API server accepted or refused.
@Suite struct NameRuleTests {
  struct Row: Decodable {
    let kind, name: String
    let times: Int
    let isAccepted: Bool
  }

  @Test("every name is accepted and refused as the API server did")
  func agreesWithTheServer() throws {
    let rows = try Repository.fixtureText("rejections/names.jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(Row.self, from: Data($0.utf8))
    }
    #expect(rows.count == 44)
    for row in rows {
      let name = Name(String(repeating: row.name, count: row.times))
      let refusal = row.kind == "Namespace" ? NameRule.refusal(ofNamespace: name) : NameRule.refusal(ofBinding: name)
      #expect((refusal == nil) == row.isAccepted, "\(row.kind) \(row.name) × \(row.times)")
    }
  }
}
