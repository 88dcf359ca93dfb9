import type { ExportFormat, Field } from '../../model/note.js'

type Names = Partial<Record<Field | 'body', readonly string[]>>

/**
 * The columns of each system's extracts, the one that says most first. LCS: FACT_CASENOTES and its lookups; Mosaic: the tables
 * of notes and visits, and the shapes that reports give them; Eclipse: form answers. (Names as the Standard Safeguarding
 * Dataset's queries and Hackney's viewer read them.)
 */
const SYSTEMS: Readonly<Record<ExportFormat, Names>> = {
  lcs: {
    id: ['FACT_CASENOTE_ID', 'CASENOTE_ID', 'Case Note ID'],
    child: ['PERSON_NAME', 'FULL_NAME', 'Child Name', 'DIM_PERSON_ID', 'PERSON_ID', 'LCS ID'],
    kind: [
      'CASENOTE_TYPE_DESC',
      'DIM_LOOKUP_CASNT_TYPE_DESC',
      'DIM_LOOKUP_CASNT_TYPE_ID_DESC',
      'DIM_LOOKUP_CASNT_TYPE_ID_CODE',
      'CASENOTE_TYPE',
      'Case Note Type',
    ],
    title: ['CASENOTE_TITLE', 'TITLE', 'SUBJECT'],
    eventDate: ['EVENT_DTTM', 'CONTACT_DTTM', 'EVENT_DATE'],
    recordedDate: ['CREATED_DTTM', 'CREATED_DATE', 'START_DTTM'],
    author: ['CREATED_BY_NAME', 'CREATED_BY', 'WORKER_NAME'],
    role: ['CREATED_BY_ROLE', 'JOB_TITLE'],
    team: ['CREATED_BY_DEPT', 'CREATED_BY_DEPT_NAME', 'DIM_CREATED_BY_DEPT_ID'],
    seen: ['SEEN_FLAG'],
    seenAlone: ['SEEN_ALONE_FLAG'],
    body: ['CASENOTE_TEXT', 'CASENOTE', 'NOTE_TEXT', 'NOTES', 'NOTE', 'DETAILS'],
  },
  mosaic: {
    id: ['caseNoteId', 'case_note_id', 'recordId', 'note_id', 'visit_id', 'id'],
    child: ['person_name', 'personName', 'person_id', 'personId', 'mosaicId', 'mosaic_id'],
    kind: ['note_type_description', 'noteType', 'note_type', 'visit_type', 'formName'],
    title: ['caseNoteTitle', 'title'],
    eventDate: ['contact_date', 'dateOfEvent', 'actual_datetime', 'effective_date'],
    recordedDate: ['created_on', 'createdOn', 'timestamp'],
    author: ['createdByName', 'created_by_name', 'officerName', 'worker_name', 'created_by', 'worker_id'],
    team: ['team_name', 'org_name', 'org_id'],
    seen: ['seen_flag', 'Child or young person seen?'],
    seenAlone: ['seen_alone_flag', 'If yes, child or young person seen alone?'],
    body: ['note', 'caseNoteContent', 'content', 'note_text'],
  },
  eclipse: {
    id: ['noteId', 'note_id', 'formInstanceId', 'id'],
    child: ['personName', 'person_name', 'personId', 'person_id'],
    kind: ['noteType', 'entryType', 'formName', 'entrySubType'],
    title: ['title', 'subject'],
    eventDate: ['AnnexAReturn_dateOfVisit', 'eventDate', 'dateOfVisit', 'event_date'],
    recordedDate: ['recordedDate', 'createdDate', 'created_date', 'dateCompleted', 'date_completed'],
    author: ['practitioner', 'practitionerName', 'recordedBy', 'createdBy'],
    team: ['practitionerTeam', 'team', 'organisation'],
    seen: ['AnnexAReturn_wasTheChildSeen', 'wasTheChildSeen'],
    seenAlone: ['AnnexAReturn_wasTheChildSeenAlone', 'wasTheChildSeenAlone'],
    body: ['event', 'note', 'noteText', 'narrative', 'details', 'content'],
  },
}

/** The names that a system gives a field's column, the one that says most first. */
export const systemNames = (system: ExportFormat | undefined, field: Field | 'body'): readonly string[] =>
  system === undefined ? [] : (SYSTEMS[system][field] ?? [])
