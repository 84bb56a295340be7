import AccessModel
import Manifests

/// The lines of a draft's journal after the first.
extension DraftStep {
  init(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    let start = reader.position
    var line: DraftStep?
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      switch key {
      case "stage": line = .stage(try Edit(&reader))
      case "undo" where try reader.boolean(): line = .undo
      case "redo" where try reader.boolean(): line = .redo
      default: throw reader.failure(at: start, found: "“\(key.string)”", expected: "stage, undo or redo")
      }
    }
    guard let line else { throw reader.failure(at: start, found: "an empty line", expected: "stage, undo or redo") }
    self = line
  }

  var value: Value {
    switch self {
    case .stage(let edit): .members(["stage": edit.value])
    case .undo: .members(["undo": .boolean(true)])
    case .redo: .members(["redo": .boolean(true)])
    }
  }
}
