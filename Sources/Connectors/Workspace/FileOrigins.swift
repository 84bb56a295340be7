import AccessModel
import Manifests

/// The part of `workspace.json` about the origin of files that answers depend on:
/// `{"files": {"groups.json": {"whole": true, "time": "2026-11-24T09:30:00Z"}}}`, and what `WorkspaceRecord` writes beside
/// it.
struct FileOrigins: Sendable {
  /// What aksess signs with.
  static let writer = "aksess pull"

  /// The files that are complete, not filtered.
  private(set) var whole: Set<String> = []
  /// The files that are said not to be complete.
  private(set) var filtered: Set<String> = []
  /// When files were fetched.
  private(set) var times: [String: Timestamp] = [:]
  /// The commands that print the files, each argument apart.
  private(set) var commands: [String: [String]] = [:]
  /// The SHA-256 of files, as `sha256sum` prints it.
  private(set) var digests: [String: String] = [:]
  /// What was not read, each with the reason.
  private(set) var gaps: [Gap] = []
  /// What was looked up in Entra.
  private(set) var asked: Set<String> = []
  /// When the workspace was fetched; nil if it does not say so.
  private(set) var time: Timestamp?
  /// The tenant that az was signed in to; empty if it does not say so.
  private(set) var tenant = ""
  /// Whether nobody has said which AKS cluster it is, and its address does not tell.
  private(set) var isUnanswered = false
  /// Whether aksess wrote the workspace.
  private(set) var isFetched = false

  init(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      switch key.string {
      case "files": try readFiles(&reader)
      case "time": time = try FileOrigins.time(&reader)
      case "writtenBy" where try reader.kind() == .string: isFetched = try reader.string() == FileOrigins.writer
      case "asked": asked = Set(try FileOrigins.texts(&reader))
      case "unanswered" where try reader.kind() == .boolean: isUnanswered = try reader.boolean()
      case "notRead":
        try reader.array { (reader) throws(JSONReader.Failure) in gaps.append(try FileOrigins.gap(&reader)) }
      default: try reader.skip()
      }
    }
  }

  /// Whether it names a file that was fetched.
  func has(_ name: String) -> Bool { isFetched && times[name] != nil }

  private mutating func readFiles(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    try reader.object { (reader, file) throws(JSONReader.Failure) in
      let name = file.string
      try reader.object { (reader, key) throws(JSONReader.Failure) in
        switch key.string {
        case "whole":
          let isWhole = try reader.boolean()
          if isWhole { whole.insert(name) } else { whole.remove(name) }
          if isWhole { filtered.remove(name) } else { filtered.insert(name) }
        case "time": times[name] = try FileOrigins.time(&reader)
        case "command" where try reader.kind() == .array: commands[name] = try FileOrigins.texts(&reader)
        case "sha256" where try reader.kind() == .string: digests[name] = try reader.string()
        case "tenant" where try reader.kind() == .string: tenant = try reader.string()
        default: try reader.skip()
        }
      }
    }
  }

  private static func gap(_ reader: inout JSONReader) throws(JSONReader.Failure) -> Gap {
    var (parts, reason) = ([String](), "")
    var readIn: Set<Name>?
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      switch key.string {
      case "parts": parts = try texts(&reader)
      case "reason": reason = try reader.string()
      case "readIn": readIn = Set(try texts(&reader).map { Name($0) })
      default: try reader.skip()
      }
    }
    return Gap(Set(parts.compactMap { Gap.Part(rawValue: $0) }), reason: reason, readIn: readIn)
  }

  private static func texts(_ reader: inout JSONReader) throws(JSONReader.Failure) -> [String] {
    var texts: [String] = []
    try reader.array { (reader) throws(JSONReader.Failure) in texts.append(try reader.string()) }
    return texts
  }

  /// A time; nil for anything else, which says less than the time of the file.
  private static func time(_ reader: inout JSONReader) throws(JSONReader.Failure) -> Timestamp? {
    guard try reader.kind() == .string else {
      try reader.skip()
      return nil
    }
    return Timestamp(try reader.string())
  }
}
