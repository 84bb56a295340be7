/// Text from a cluster, a tenant or a file, written so that a reader of the named language takes it for text alone.
package enum Quoting {}
