import AccessModel

extension WorkspaceMerge {
  /// Adds what Azure and Entra say about a live cluster, as the same files would be read from a folder.
  mutating func add(_ half: AzureHalf) {
    var record = WorkspaceRecord(files: half.files, gaps: half.gaps, time: half.time)
    record.tenant = half.tenant
    let origins = FetchedFile(
      path: WorkspaceRecord.path, command: [], time: half.time, isWhole: true, pieces: [record.text])
    notes += half.notes
    for file in half.files.sorted(by: { $0.path < $1.path }) + [origins] {
      do throws(Problem) {
        try add(try file.source(in: "azure"))
      } catch {
        add([error])
      }
    }
  }
}
