import AccessModel
import Manifests

/// What `workspace.json` says of a fetched workspace: where each file comes from, and what could not be read.
package struct WorkspaceRecord: Sendable {
  package var files: [FetchedFile]
  /// What was not read, each with the reason.
  package var gaps: [Gap]
  /// When the workspace was fetched.
  package var time: Timestamp
  /// What the cluster is known by; nil if nothing is known.
  package var identity: ClusterIdentity?
  /// The tenant that az is signed in to; empty if nothing of it was read.
  package var tenant = ""
  /// Whether nobody has said which AKS cluster it is, and its address does not tell.
  package var isUnanswered = false
  /// What was looked up in Entra.
  package var asked: [String] = []
  /// The SHA-256 of the `workspace.json` of the workspace before, in a history.
  package var previous: String?

  /// The name of the file.
  package static let path = "workspace.json"

  package init(files: [FetchedFile], gaps: [Gap], time: Timestamp) {
    self.files = files
    self.gaps = gaps
    self.time = time
  }

  /// The text of the file.
  package var text: [UInt8] {
    let value = Value.members([
      "kind": .text("Workspace"), "writtenBy": .text(FileOrigins.writer), "time": .text(time.description),
      "previous": previous.map { .text($0) },
      "files": .object(
        files.sorted { $0.path < $1.path }.map { file in
          Value.Member(
            file.path,
            .object(
              [
                Value.Member("command", .list(file.command.map { .text($0) })),
                Value.Member("time", .text(file.time.description)),
              ] + (identity?.members ?? [])
                + [
                  tenant.isEmpty ? nil : Value.Member("tenant", .text(tenant)),
                  Value.Member("whole", .boolean(file.isWhole)), Value.Member("sha256", .text(file.digest)),
                ].compactMap(\.self)))
        }),
      "notRead": .list(
        gaps.map { gap in
          .members([
            "parts": .list(gap.parts.map(\.rawValue).sorted().map { .text($0) }), "reason": .text(gap.reason),
            "readIn": gap.readIn.map { .list($0.sorted().map { .text($0.text) }) },
          ])
        }),
      "asked": .list(asked.map { .text($0) }),
      "unanswered": isUnanswered ? Value.boolean(true) : nil,
    ])
    return Array((value.json + "\n").utf8)
  }
}
