-- whoever has a paper in hand asks by its number for the case
create index paper_label on paper (label);
