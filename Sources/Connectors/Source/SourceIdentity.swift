import AccessModel
import Manifests
import SystemPackage

/// What a source is known by, so that what is kept for it (drafts, history) is found again.
package enum SourceIdentity: Sendable, Hashable {
  /// A live cluster, whatever its context is called.
  case cluster(ClusterIdentity)
  /// Files and folders by their canonical paths, sorted, and streams such as standard input by the SHA-256 of their bytes.
  case files([FilePath], streams: [String])

  /// 64 hexadecimal digits in lower case, which name what is kept for the source.
  package var key: String { FileDigest.text(of: [Array(Value.object(members).jsonLine.utf8)]) }

  /// The same for one of several drafts of the source; the first has the key of the source.
  package func key(ofDraft number: Int) -> String {
    number == 1 ? key : FileDigest.text(of: [Array("\(Value.object(members).jsonLine)\n\(number)".utf8)])
  }

  /// What tells the source from others of its name, as a phrase; may contain hostile text.
  package var label: String {
    switch self {
    case .cluster(let identity): identity.label
    case .files(let paths, let streams):
      (paths.map(\.text) + streams.map { "a stream with SHA-256 \($0)" }).joined(separator: ", ")
    }
  }

  /// The identity for programs. Bytes of paths that are not UTF-8 are encoded as `ArgumentText` does.
  var members: [Value.Member] {
    switch self {
    case .cluster(let identity): identity.members
    case .files(let paths, let streams):
      [
        Value.Member("paths", .list(paths.map { .text(ArgumentText.encoding($0.bytes)) })),
        Value.Member("streams", .list(streams.map { .text($0) })),
      ]
    }
  }

  /// - Throws: A failure if it is not the value of `members`.
  init(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    let start = reader.position
    var (uid, server, authority) = (String?.none, String?.none, String?.none)
    var (paths, streams) = ([String]?.none, [String]())
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      switch key {
      case "clusterUID": uid = try reader.string()
      case "server": server = try reader.string()
      case "certificateAuthoritySHA256": authority = try reader.string()
      case "paths": paths = try reader.names().map(\.text)
      case "streams": streams = try reader.names().map(\.text)
      default: try reader.skip()
      }
    }
    if let uid {
      self = .cluster(.uid(uid))
    } else if let server {
      self = .cluster(.server(server, authority.map { .digest($0) } ?? .none))
    } else if let paths {
      self = .files(paths.map { FilePath(argument: $0) }, streams: streams)
    } else {
      throw reader.failure(at: start, found: "a source without an identity", expected: "clusterUID, server or paths")
    }
  }
}

extension FilePath {
  /// Its bytes, which need not be UTF-8.
  fileprivate var bytes: [UInt8] { withPlatformString { start in (0..<length).map { UInt8(bitPattern: start[$0]) } } }
}
