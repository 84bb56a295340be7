extension Snapshot {
  /// The snapshot with another source, that of changes which were applied to it.
  package func adding(_ source: SourceDate) -> Snapshot {
    Snapshot(
      contents: contents, directory: directory, title: title, readAt: readAt, gaps: gaps, index: index,
      origins: origins, sources: sources + [source], live: live)
  }
}
