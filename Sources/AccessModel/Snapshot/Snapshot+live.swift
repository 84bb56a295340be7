extension Snapshot {
  /// What the live cluster is known by that the snapshot was read from; nil for files, or if nothing is known of it.
  package var liveIdentity: LiveSource.Identity? {
    guard let live else { return nil }
    if let uid = origins?.namespace(named: "kube-system")?.uid { return .uid(uid) }
    return live.server.isEmpty ? nil : .server(live.server)
  }
}
