import AccessModel
import Manifests

extension Edit {
  /// The edit for a journal, from which reading gives the equal edit.
  var value: Value {
    .members([
      "title": .text(title), "reason": reason.map { .text($0) }, "author": .text(author),
      "time": .text(time.description), "changes": .list(changes.changes.map(\.value)),
      "former": .list(former.changes.map(\.value)), "rest": rest.isEmpty ? nil : .list(rest.map { .text($0) }),
    ])
  }

  init(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    let start = reader.position
    var (title, author, reason, time) = (String?.none, String?.none, String?.none, Timestamp?.none)
    var (changes, former) = (ChangeSet?.none, ChangeSet?.none)
    var rest: [String] = []
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      switch key {
      case "title": title = try reader.string()
      case "reason": reason = try reader.string()
      case "author": author = try reader.string()
      case "time": time = Timestamp(try reader.string())
      case "changes": changes = try ChangeSet(&reader)
      case "former": former = try ChangeSet(&reader)
      case "rest": try reader.array { (reader) throws(JSONReader.Failure) in rest.append(try reader.string()) }
      default: try reader.skip()
      }
    }
    guard let title, let author, let time, let changes, let former else {
      throw reader.failure(
        at: start, found: "an edit that lacks something", expected: "its title, author, time, changes and former state")
    }
    self.init(title, reason: reason, author: author, time: time, changes: changes, former: former, rest: rest)
  }
}

extension ChangeSet {
  fileprivate init(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    var changes: [Change] = []
    try reader.array { (reader) throws(JSONReader.Failure) in changes.append(try Change(&reader)) }
    self.init(changes)
  }
}
