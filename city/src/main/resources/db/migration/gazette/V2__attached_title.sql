-- A notice passes a text on (印发); an export keeps both apart, and names the second one.

alter table document add column attached_title text;
comment on column document.attached_title is
  'title of the text that a notice passes on; null if it passes on none, or was imported before this column';
