package org.khet.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;

/**
 * ไฟล์แนบ. Bytes first, rows after: {@link #prepare} outside any transaction makes the bytes durable, then
 * {@link #keep} names them in the same transaction as the record that carries them. So a row never lacks its bytes;
 * bytes without a row are swept later.
 *
 * <p>Who may see a file follows from the record that carries it: that is for the caller to check.
 */
public interface Files {

    /**
     * Takes in the bytes: types them by content, refuses what may not be kept, writes and fsyncs them under their
     * hash. Needs no transaction and must not be called in one. Closing the stream is the caller's.
     *
     * @param name as the sender named it
     * @throws IOException when the stream cannot be read or the store not written
     */
    Prepared prepare(String name, InputStream bytes) throws IOException;

    /**
     * The same for a secret letter: what lies in the store is sealed, and is only ever shown page by page with the name of
     * its reader across. So PDF and pictures alone are taken in.
     */
    Prepared prepareSealed(String name, InputStream bytes) throws IOException;

    /**
     * Seals files that wait for this person and were taken in open. A transaction of its own.
     *
     * @throws IOException when the store cannot be read or written
     */
    void sealWaiting(OfficeId office, PersonId by, Collection<FileId> files) throws IOException;

    /**
     * Seals a file that was kept open, in the caller's transaction: what was read of it is gone with the same commit, its
     * open bytes and the pictures of its pages right after it. Of the same file twice the second changes nothing.
     *
     * @throws IOException when the store cannot be read or written
     */
    void seal(OfficeId office, PersonId by, FileId file) throws IOException;

    /** The largest file taken in, in MB. */
    long largestMegabytes();

    /** Writes the row, in the caller's transaction. */
    FileId keep(OfficeId office, PersonId by, Prepared.Ready file);

    /**
     * Keeps an upload whose form was refused, so that it need not be chosen again: it waits for {@link #claim} by the
     * same person. A transaction of its own.
     */
    FileId setAside(OfficeId office, PersonId by, Prepared.Ready file);

    /** Those of the files that still wait for this person, in the order asked; the rest are left out. */
    List<StoredFile> waiting(OfficeId office, PersonId by, Collection<FileId> files);

    /**
     * Takes files that wait for this person, in the caller's transaction, each once. The ones taken, in the order
     * asked: another person's, a file already taken or an unknown one is left out.
     */
    List<FileId> claim(OfficeId office, PersonId by, Collection<FileId> files);

    /** The files, in the order asked; unknown ones are left out. */
    List<StoredFile> describe(OfficeId office, Collection<FileId> files);

    /** The file byte for byte; empty when the office has no such file, or it is sealed. */
    Optional<OpenedFile> open(OfficeId office, FileId file);

    /**
     * Do its bytes lie in the store, with the hash its row names? Sealed ones too; they are read through.
     *
     * @return false too when the office has no such file
     */
    boolean whole(OfficeId office, FileId file);

    /** How many pages it has, counted once; 0 when that cannot be told. */
    int pageCount(OfficeId office, FileId file);

    /**
     * A page as a picture of at most 1000 pixels across.
     *
     * @param page from 1
     */
    PageImage page(OfficeId office, FileId file, int page);

    /**
     * A page of a PDF that is kept nowhere, such as a draft as it would print, drawn now.
     *
     * @param page from 1
     */
    PageImage drawn(byte[] pdf, int page);

    /**
     * A page of any file with words across it, drawn now and kept nowhere.
     *
     * @param page from 1
     * @param mark who reads it, when
     */
    PageImage marked(OfficeId office, FileId file, int page, String mark);

    /**
     * A page as a machine reads it: PNG of at most 2500 pixels across and 300 a inch, drawn now and kept nowhere.
     *
     * @param page from 1
     * @throws IOException when it cannot be drawn
     */
    byte[] scan(OfficeId office, FileId file, int page) throws IOException;
}
