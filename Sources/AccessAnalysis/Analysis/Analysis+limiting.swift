import AccessModel

extension Analysis {
  /// The analysis with only these bindings, by their positions, and everything else.
  func limited(toBindings numbers: some Sequence<Int>) -> Analysis {
    let snapshot = roles.snapshot
    var contents = snapshot.contents
    contents.bindings = numbers.map { snapshot.bindings[$0] }
    let limited = Snapshot(
      contents: contents, directory: snapshot.directory, title: snapshot.title, readAt: snapshot.readAt,
      gaps: snapshot.gaps, origins: snapshot.origins, sources: snapshot.sources, live: snapshot.live)
    return with(levels.limited(to: limited))
  }
}
