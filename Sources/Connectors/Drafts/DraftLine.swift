import AccessModel
import Manifests

/// What a line of a draft's journal says happened, after the first.
enum DraftLine: Sendable, Hashable {
  case stage(Edit)
  case undo
  case redo

  init(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    let start = reader.position
    var line: DraftLine?
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

extension Draft {
  /// Does what a line says.
  mutating func take(_ line: DraftLine) {
    switch line {
    case .stage(let edit): stage(edit)
    case .undo: undo()
    case .redo: redo()
    }
  }
}
