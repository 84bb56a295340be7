import Foundation
import Yams

/// A JSON value or a YAML document in a common form, to inspect built-in texts.
struct Objects {
  let value: Any?

  init(_ value: Any?) { self.value = value }

  init(json text: String) throws {
    value = try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  static func documents(yaml text: String) throws -> [Objects] {
    try Yams.load_all(yaml: text).map { Objects($0) }
  }

  subscript(key: String) -> Objects { Objects((value as? [String: Any])?[key]) }

  var list: [Objects] { (value as? [Any] ?? []).map { Objects($0) } }
  var strings: [String] { value as? [String] ?? [] }
  var string: String? { value as? String }
  var name: String { self["metadata"]["name"].string ?? "" }
  var namespace: String? { self["metadata"]["namespace"].string }
  var kind: String { self["kind"].string ?? "" }

  /// Rules as text that is the same for equal rules.
  var rules: [String] {
    self["rules"].list.map { rule in
      ["apiGroups", "resources", "resourceNames", "nonResourceURLs", "verbs"]
        .map { "\($0)=\(rule[$0].strings.joined(separator: ","))" }.joined(separator: " ")
    }
  }
}
